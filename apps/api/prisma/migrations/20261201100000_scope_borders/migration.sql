-- What lies at the border of a scope: who is named in it and serves elsewhere, and what is moved over it (docs/adr/0014).

/*
  Of who never served within a scope it sees the name and what stands beside it, and not when they were born. The planner
  cannot know how many stations a scope has: it is made to collect them and their people first, for otherwise it would
  go through everybody in the order asked for, and for a single station to the last.
*/
DO $$
DECLARE
  seen text;
BEGIN
  FOREACH seen IN ARRAY ARRAY['public', 'as_recorded'] LOOP
    EXECUTE format('CREATE OR REPLACE VIEW in_scope%1$s.person WITH (security_invoker = true) AS
      SELECT id, name, category, sex,
        (CASE WHEN EXISTS (SELECT FROM %2$I.service_spell own WHERE own.person_id = person.id
          AND own.station_id IN (SELECT id FROM in_scope.station)) THEN birth_date END)::varchar(10) AS birth_date,
        %3$s
      FROM %2$I.person
      WHERE id = ANY (ARRAY(SELECT named.person_id FROM public.person_station named
        WHERE named.station_id = ANY (ARRAY(SELECT id FROM in_scope.station))))',
      CASE seen WHEN 'public' THEN '' ELSE '_as_recorded' END, seen,
      (SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'person' AND ordinal_position > 5));
  END LOOP;
END $$;

-- Whether the stations within the write scope may take somebody into service: their own people, and who is new.
CREATE FUNCTION scope_writes_service(person uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp
  RETURN scope_writes(person) OR NOT EXISTS (SELECT FROM service_spell s WHERE s.person_id = person);

CALL scope_watch('service_spell', 'station_id IN (SELECT id FROM @.station)', 'station_id IN (SELECT scope_stations())',
  'scope_writes(station_id) AND scope_writes_service(person_id)');

-- The record that a row's image belongs to first of all.
CREATE FUNCTION scope_owner(image jsonb) RETURNS uuid IMMUTABLE LANGUAGE sql
  RETURN coalesce(image ->> 'credited_station_id', image ->> 'station_id', image ->> 'branch_id', image ->> 'handover_id',
    image ->> 'workshop_id', image ->> 'goal_id', image ->> 'review_id', image ->> 'task_id', image ->> 'team_id',
    image ->> 'standing_id', image ->> 'round_id', image ->> 'publication_id', image ->> 'successor_id',
    image ->> 'person_id')::uuid;

/*
  Whether a change moves something over the border of what may be written: afterwards it lies within, and yet it was
  another's, or is taken from whoever is set over it.
*/
CREATE FUNCTION scope_crossed(changed_table text, before jsonb, after jsonb) RETURNS boolean STABLE LANGUAGE sql
  SECURITY DEFINER SET search_path = public, pg_temp
  RETURN before IS NOT NULL AND CASE changed_table
    WHEN 'authority' THEN before -> 'parent_id' IS DISTINCT FROM after -> 'parent_id'
      AND NOT (scope_writes_below((before ->> 'parent_id')::uuid) AND scope_writes_below((after ->> 'parent_id')::uuid))
    WHEN 'station' THEN before -> 'authority_id' IS DISTINCT FROM after -> 'authority_id'
      AND NOT (scope_writes_below((before ->> 'authority_id')::uuid) AND scope_writes_below((after ->> 'authority_id')::uuid))
    ELSE scope_owner(before) IS DISTINCT FROM scope_owner(after) AND NOT scope_writes(scope_owner(before))
  END;
