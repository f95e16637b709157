-- Who holds a role reads and writes the stations that it is held over, and nothing else (docs/adr/0014).

-- A role is held over an authority's subtree, over one station, or everywhere.
ALTER TABLE "role_grant" ADD COLUMN "station_id" UUID;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_one_place_check" CHECK (num_nonnulls("authority_id", "station_id") <= 1);
CREATE INDEX "role_grant_station_id_idx" ON "role_grant"("station_id");

/*
  Two settings of a session say what it reaches: qinglan.scope what it reads, qinglan.write_scope what it writes. Each
  is '*' for everything, or the ids of authorities and stations; unset or empty it is nothing.
*/
CREATE FUNCTION scope_setting(name text) RETURNS text STABLE LANGUAGE sql
  RETURN coalesce(nullif(current_setting('qinglan.' || name, true), ''), ',');

CREATE FUNCTION scope_everywhere() RETURNS boolean STABLE LANGUAGE sql RETURN scope_setting('scope') = '*';

CREATE FUNCTION scope_places(name text DEFAULT 'scope') RETURNS uuid[] STABLE LANGUAGE sql
  RETURN array_remove(string_to_array(translate(scope_setting(name), '*', ','), ','), '')::uuid[];

-- The following look past row-level security, which asks them.

-- The authorities within the scope: the subtrees that it names.
CREATE FUNCTION scope_authorities() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN coalesce((SELECT array_agg(id) FROM authority WHERE ancestor_ids && scope_places()), '{}');

-- The stations within the scope.
CREATE FUNCTION scope_stations() RETURNS SETOF uuid STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT id FROM station WHERE id = ANY ((SELECT scope_places())::uuid[])
    OR authority_id = ANY ((SELECT scope_authorities())::uuid[]);
END;

-- The authorities above the scope: everybody knows whom they answer to.
CREATE FUNCTION scope_superiors() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN coalesce((SELECT array_agg(DISTINCT above) FROM authority a CROSS JOIN unnest(a.ancestor_ids) AS above
    WHERE a.id = ANY (scope_places())
      OR a.id IN (SELECT s.authority_id FROM station s WHERE s.id = ANY (scope_places()))), '{}');

-- The authorities that records within the scope name.
CREATE FUNCTION scope_named_authorities() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN coalesce((SELECT array_agg(DISTINCT authority_id) FROM (
    SELECT authority_id, station_id FROM evaluation
    UNION ALL SELECT authority_id, station_id FROM station_grading
    UNION ALL SELECT authority_id, station_id FROM career_event
    UNION ALL SELECT organiser_id, station_id FROM exchange_meeting
    UNION ALL SELECT n.authority_id, r.station_id FROM nomination n JOIN selection_round r ON r.id = n.round_id
    UNION ALL SELECT authority_id, credited_station_id FROM award
    UNION ALL SELECT authority_id, station_id FROM award
    UNION ALL SELECT a.authority_id, b.station_id FROM award a JOIN branch b ON b.id = a.branch_id
    UNION ALL SELECT a.authority_id, t.station_id FROM award a JOIN team t ON t.id = a.team_id
    UNION ALL SELECT a.authority_id, p.station_id FROM award a JOIN service_spell p ON p.person_id = a.person_id
      WHERE a.credited_station_id IS NULL
  ) named WHERE station_id IN (SELECT scope_stations()) AND authority_id IS NOT NULL), '{}');

-- Whether what is added below an authority may be written.
CREATE FUNCTION scope_writes_below(authority uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp
  RETURN scope_setting('write_scope') = '*' OR EXISTS (SELECT FROM authority a
    WHERE a.id = scope_writes_below.authority AND a.ancestor_ids && scope_places('write_scope'));

-- Whether a record that belongs to stations, or what is added to it, may be written.
CREATE FUNCTION scope_writes(record uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp
  RETURN scope_setting('write_scope') = '*' OR EXISTS (
    SELECT FROM record_station r JOIN station s ON s.id = r.station_id JOIN authority a ON a.id = s.authority_id
    WHERE r.record_id = record
      AND (s.id = ANY (scope_places('write_scope')) OR a.ancestor_ids && scope_places('write_scope')));

-- Whether a record is within the scope; for rows that name their record without a reference.
CREATE FUNCTION scope_holds(record uuid) RETURNS boolean STABLE LANGUAGE sql COST 10000 SECURITY DEFINER
  SET search_path = public, pg_temp
  RETURN EXISTS (
    SELECT FROM record_station r JOIN station s ON s.id = r.station_id JOIN authority a ON a.id = s.authority_id
    WHERE r.record_id = record AND (s.id = ANY (scope_places()) OR a.ancestor_ids && scope_places()))
    OR EXISTS (SELECT FROM authority a WHERE a.id = record AND a.ancestor_ids && scope_places());

/*
  Which stations' records name a person: a spell of service, a tenure, an award… Who reads a station's records reads
  whom they name. Kept by triggers; a name that was corrected stays, as it stays in the history.
*/
CREATE TABLE "person_station" (
    "person_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,

    CONSTRAINT "person_station_pkey" PRIMARY KEY ("person_id","station_id")
);
CREATE INDEX "person_station_station_id_idx" ON "person_station"("station_id");

-- After a statement. The arguments name the columns that name people.
CREATE FUNCTION person_station_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO person_station
  SELECT DISTINCT (to_jsonb(n) ->> naming)::uuid, r.station_id
  FROM new_rows n CROSS JOIN unnest(TG_ARGV) AS naming JOIN record_station r ON r.record_id = n.id
  WHERE to_jsonb(n) ->> naming IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION person_station_keep() FROM PUBLIC;

CREATE PROCEDURE person_station_watch(watched text, VARIADIC naming text[]) LANGUAGE plpgsql AS $$
DECLARE
  arguments text := (SELECT string_agg(quote_literal(n), ', ') FROM unnest(naming) AS n);
BEGIN
  EXECUTE format('CREATE TRIGGER "person_station_insert" AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION person_station_keep(%s)', watched, arguments);
  EXECUTE format('CREATE TRIGGER "person_station_update" AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION person_station_keep(%s)', watched, arguments);
  EXECUTE format('ALTER TABLE %1$I ENABLE ALWAYS TRIGGER "person_station_insert",
    ENABLE ALWAYS TRIGGER "person_station_update"', watched);
  EXECUTE format('INSERT INTO person_station
    SELECT DISTINCT (to_jsonb(n) ->> naming)::uuid, r.station_id
    FROM %I n CROSS JOIN unnest($1) AS naming JOIN record_station r ON r.record_id = n.id
    WHERE to_jsonb(n) ->> naming IS NOT NULL
    ON CONFLICT DO NOTHING', watched) USING naming;
END $$;

CALL person_station_watch('service_spell', 'person_id');
CALL person_station_watch('award', 'person_id');
CALL person_station_watch('branch_membership', 'person_id');
CALL person_station_watch('career_event', 'person_id');
CALL person_station_watch('case_review', 'reviewer_id');
CALL person_station_watch('committee_member', 'person_id');
CALL person_station_watch('goal', 'owner_id');
CALL person_station_watch('handover', 'from_person_id', 'to_person_id');
CALL person_station_watch('mentorship', 'mentor_id', 'mentee_id');
CALL person_station_watch('nomination', 'person_id', 'nominator_id', 'reviewer_id', 'approver_id');
CALL person_station_watch('post', 'person_id');
CALL person_station_watch('secretary_tenure', 'person_id');
CALL person_station_watch('service_record', 'person_id');
CALL person_station_watch('study_day', 'leader_id');
CALL person_station_watch('task', 'owner_id');
CALL person_station_watch('team_leadership', 'person_id');
CALL person_station_watch('team_membership', 'person_id');
CALL person_station_watch('vanguard_participation', 'person_id');

-- The first wall: the tables as a scope sees them, now and as they were recorded.
CREATE SCHEMA "in_scope";
CREATE SCHEMA "in_scope_as_recorded";

/*
  Holds a table to the scope. `seen` says which rows a scope sees, in the schemas in_scope and in_scope_as_recorded: a
  condition on its columns, in which @ stands for the schema and # for the one below it. `walled` says the same of the
  table itself, for row-level security, and `written` which rows may be written. To be called anew, after ledger_watch,
  when a migration added a column.
*/
CREATE PROCEDURE scope_watch(watched text, seen text, walled text, written text) LANGUAGE plpgsql
  SET client_min_messages = 'warning' AS $$
DECLARE
  policy text;
BEGIN
  EXECUTE format('CREATE OR REPLACE VIEW in_scope.%1$I WITH (security_invoker = true) AS
    SELECT * FROM public.%1$I WHERE %2$s', watched, replace(replace(seen, '@', 'in_scope'), '#', 'public'));
  IF to_regclass(format('as_recorded.%I', watched)) IS NOT NULL THEN
    EXECUTE format('CREATE OR REPLACE VIEW in_scope_as_recorded.%1$I WITH (security_invoker = true) AS
      SELECT * FROM as_recorded.%1$I WHERE %2$s', watched,
      replace(replace(seen, '@', 'in_scope_as_recorded'), '#', 'as_recorded'));
  END IF;
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', watched);
  FOREACH policy IN ARRAY ARRAY['scope_select', 'scope_insert', 'scope_update', 'scope_delete'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', policy, watched);
  END LOOP;
  EXECUTE format('CREATE POLICY scope_select ON public.%I FOR SELECT
    USING ((SELECT scope_everywhere()) OR (%s))', watched, walled);
  EXECUTE format('CREATE POLICY scope_insert ON public.%I FOR INSERT WITH CHECK (%s)', watched, written);
  EXECUTE format('CREATE POLICY scope_update ON public.%1$I FOR UPDATE USING (%2$s) WITH CHECK (%2$s)', watched, written);
  EXECUTE format('CREATE POLICY scope_delete ON public.%I FOR DELETE USING (%s)', watched, written);
END $$;

-- As scope_watch, for a table of which each row is a part of another record.
CREATE PROCEDURE scope_watch_part(watched text, part_of text, whole text) LANGUAGE plpgsql AS $$
BEGIN
  CALL scope_watch(watched,
    format('%I IN (SELECT id FROM @.%I)', part_of, whole),
    format('EXISTS (SELECT FROM public.%1$I whole WHERE whole.id = %2$I)', whole, part_of),
    format('scope_writes(%I)', part_of));
END $$;

CALL scope_watch('station',
  'id = ANY ((SELECT public.scope_places())::uuid[]) OR authority_id = ANY ((SELECT public.scope_authorities())::uuid[])',
  'id IN (SELECT scope_stations())',
  'scope_writes(id) OR scope_writes_below(authority_id)');

-- What belongs to a station.
DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['branch', 'career_event', 'case_review', 'crime_statistic', 'evaluation',
    'exchange_meeting', 'jurisdiction_profile', 'mentorship', 'post', 'publication', 'selection_round', 'service_record',
    'service_spell', 'staffing_profile', 'station_grading', 'study_day', 'team', 'team_standing', 'vanguard_task']
  LOOP
    CALL scope_watch(watched, 'station_id IN (SELECT id FROM @.station)', 'station_id IN (SELECT scope_stations())',
      'scope_writes(station_id)');
  END LOOP;
END $$;

-- What belongs to another record.
CALL scope_watch_part('branch_membership', 'branch_id', 'branch');
CALL scope_watch_part('committee_member', 'branch_id', 'branch');
CALL scope_watch_part('committee_term', 'branch_id', 'branch');
CALL scope_watch_part('handover', 'branch_id', 'branch');
CALL scope_watch_part('handover_item', 'handover_id', 'handover');
CALL scope_watch_part('secretary_tenure', 'branch_id', 'branch');
CALL scope_watch_part('workshop', 'branch_id', 'branch');
CALL scope_watch_part('goal', 'workshop_id', 'workshop');
CALL scope_watch_part('task', 'goal_id', 'goal');
CALL scope_watch_part('highlight', 'goal_id', 'goal');
CALL scope_watch_part('finding', 'review_id', 'case_review');
CALL scope_watch_part('vanguard_participation', 'task_id', 'vanguard_task');
CALL scope_watch_part('team_leadership', 'team_id', 'team');
CALL scope_watch_part('team_membership', 'team_id', 'team');
CALL scope_watch_part('team_score', 'standing_id', 'team_standing');
CALL scope_watch_part('nomination', 'round_id', 'selection_round');
CALL scope_watch_part('claim', 'publication_id', 'publication');
CALL scope_watch('station_lineage',
  'successor_id IN (SELECT id FROM @.station) AND predecessor_id IN (SELECT id FROM @.station)',
  'successor_id IN (SELECT scope_stations()) AND predecessor_id IN (SELECT scope_stations())',
  'scope_writes(successor_id)');

-- People, and what is theirs wherever they serve.
CALL scope_watch('person_station', 'station_id IN (SELECT id FROM @.station)', 'station_id IN (SELECT scope_stations())',
  'scope_writes(station_id)');
CALL scope_watch('person',
  'id IN (SELECT named.person_id FROM public.person_station named WHERE named.station_id IN (SELECT id FROM in_scope.station))',
  'EXISTS (SELECT FROM public.person_station named WHERE named.person_id = person.id)',
  'scope_writes(id)');
-- A person is new before the spell of service that gives them a station.
DROP POLICY scope_insert ON person;
CREATE POLICY scope_insert ON person FOR INSERT WITH CHECK (true);
CALL scope_watch('party_membership',
  'person_id IN (SELECT person_id FROM @.service_spell)',
  'EXISTS (SELECT FROM public.service_spell spell WHERE spell.person_id = party_membership.person_id)',
  'scope_writes(person_id)');
CALL scope_watch('award',
  'id IN (
     SELECT a.id FROM #.award a JOIN @.station s ON s.id = a.credited_station_id
     UNION ALL SELECT a.id FROM #.award a JOIN @.station s ON s.id = a.station_id
     UNION ALL SELECT a.id FROM #.award a JOIN @.branch b ON b.id = a.branch_id
     UNION ALL SELECT a.id FROM #.award a JOIN @.team t ON t.id = a.team_id
     UNION ALL SELECT a.id FROM #.award a JOIN @.service_spell p ON p.person_id = a.person_id
       WHERE a.credited_station_id IS NULL)',
  'credited_station_id IN (SELECT scope_stations()) OR station_id IN (SELECT scope_stations())
     OR EXISTS (SELECT FROM public.branch whole WHERE whole.id = branch_id)
     OR EXISTS (SELECT FROM public.team whole WHERE whole.id = team_id)
     OR credited_station_id IS NULL
       AND EXISTS (SELECT FROM public.service_spell spell WHERE spell.person_id = award.person_id)',
  'scope_writes(coalesce(credited_station_id, station_id, branch_id, team_id, person_id))');

-- What everything is judged by: whoever reads sees the kinds of awards, and the authorities they have to do with.
CALL scope_watch('award_kind', 'true', 'true', 'scope_setting(''write_scope'') = ''*''');
CALL scope_watch('authority',
  'id = ANY ((SELECT public.scope_authorities())::uuid[]) OR id = ANY ((SELECT public.scope_superiors())::uuid[])
     OR id = ANY ((SELECT public.scope_named_authorities())::uuid[])',
  'id = ANY ((SELECT scope_authorities())::uuid[]) OR id = ANY ((SELECT scope_superiors())::uuid[])
     OR id = ANY ((SELECT scope_named_authorities())::uuid[])',
  'scope_writes_below(id) OR scope_writes_below(parent_id)');

-- The ledger, and the files that records came from.
ALTER VIEW record_station SET (security_invoker = true);
CREATE VIEW in_scope.record_station WITH (security_invoker = true) AS
  SELECT * FROM public.record_station WHERE station_id IN (SELECT id FROM in_scope.station);
CREATE VIEW in_scope.ledger_subject WITH (security_invoker = true) AS
  SELECT record_id FROM in_scope.record_station
  UNION ALL SELECT unnest(public.scope_authorities())
  UNION ALL SELECT id FROM public.award_kind;
CALL scope_watch('ledger_entry', 'record_id IN (SELECT record_id FROM in_scope.ledger_subject)',
  'table_name = ''award_kind'' OR scope_holds(record_id)', 'true');
CALL scope_watch('ledger_step', 'EXISTS (SELECT FROM in_scope.ledger_entry entry WHERE entry.step_sequence = sequence)',
  'EXISTS (SELECT FROM public.ledger_entry entry WHERE entry.step_sequence = sequence)', 'true');
CALL scope_watch('import_row', 'public.scope_holds(record_id)', 'scope_holds(record_id)', 'true');
CALL scope_watch('import_batch', 'id IN (SELECT import_id FROM in_scope.import_row)',
  'EXISTS (SELECT FROM public.import_row part WHERE part.import_id = import_batch.id)', 'true');

-- Who wrote, by name; of accounts and secrets nothing else is read within a scope.
CREATE VIEW in_scope."user" AS SELECT id, name, kind FROM public."user";

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['account', 'api_key', 'attempt', 'role_grant', 'session', 'setting', 'tried_code',
    'two_factor', 'user', 'verification'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('CREATE POLICY scope_everything ON public.%I USING (scope_everywhere()) WITH CHECK (scope_everywhere())', kept);
  END LOOP;
END $$;

-- Types of columns are those of the schema public, whatever schema shows the table.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT t.typname FROM pg_type t WHERE t.typnamespace = 'as_recorded'::regnamespace AND t.typtype = 'd' LOOP
    EXECUTE format('DROP DOMAIN as_recorded.%I', name);
  END LOOP;
END $$;

-- As before, but for these types, and for the view: others look at it now, so that it is replaced in its place.
CREATE OR REPLACE PROCEDURE ledger_watch(watched text, subject text DEFAULT 'id') LANGUAGE plpgsql
  SET timezone = 'UTC' SET datestyle = 'ISO' SET client_min_messages = 'warning' AS $$
DECLARE
  befores jsonb[];
  afters jsonb[];
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER "ledger_turn" BEFORE INSERT OR UPDATE OR DELETE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_take_turn()', watched);
  EXECUTE format('CREATE OR REPLACE TRIGGER "ledger_insert" AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_record(%L)', watched, subject);
  EXECUTE format('CREATE OR REPLACE TRIGGER "ledger_update" AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_record(%L)', watched, subject);
  EXECUTE format('CREATE OR REPLACE TRIGGER "ledger_delete" AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_record(%L)', watched, subject);
  EXECUTE format('CREATE OR REPLACE TRIGGER "ledger_truncate" BEFORE TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()', watched);
  EXECUTE format('ALTER TABLE %1$I ENABLE ALWAYS TRIGGER "ledger_turn", ENABLE ALWAYS TRIGGER "ledger_insert",
    ENABLE ALWAYS TRIGGER "ledger_update", ENABLE ALWAYS TRIGGER "ledger_delete",
    ENABLE ALWAYS TRIGGER "ledger_truncate"', watched);
  -- What no later step touched is as it was; of what was touched, the first later change tells how it was before.
  EXECUTE format('CREATE OR REPLACE VIEW as_recorded.%1$I WITH (security_invoker = true) AS
    SELECT t.* FROM public.%1$I t
    WHERE NOT EXISTS (SELECT FROM public.ledger_entry l
      WHERE l.record_id = t.%2$I AND l.row_id = t.id AND l.step_sequence > public.ledger_recorded_step())
    UNION ALL
    SELECT (jsonb_populate_record(NULL::public.%1$I, l.before)).* FROM public.ledger_entry l
    WHERE l.table_name = %1$L AND l.step_sequence > public.ledger_recorded_step() AND l.before IS NOT NULL
      AND NOT EXISTS (SELECT FROM public.ledger_entry earlier
        WHERE earlier.record_id = l.record_id AND earlier.row_id = l.row_id AND earlier.id < l.id
          AND earlier.step_sequence > public.ledger_recorded_step())', watched, subject);
  EXECUTE format('SELECT array_agg(NULL::jsonb), array_agg(to_jsonb(t) ORDER BY id) FROM %I t', watched) INTO befores, afters;
  PERFORM ledger_write(watched, subject, 'BASELINE', befores, afters);
END $$;
