/*
  Whose the entries of the ledger are: the places that an entry's record belongs to, a station or, for an authority,
  itself. So the newest entries of many stations are found without looking at all their records (docs/adr/0014). An
  entry stays with every station that its record ever belonged to; what is common to all has a place of its own. Written
  by triggers alone, it says nothing that the records and the ledger do not say: `ledger verify` derives it anew.
*/
CREATE TABLE "ledger_place" (
    "place_id" UUID NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "step_sequence" BIGINT NOT NULL,

    CONSTRAINT "ledger_place_pkey" PRIMARY KEY ("place_id", "entry_id")
);
CREATE INDEX "ledger_place_step_sequence_entry_id_idx" ON "ledger_place"("step_sequence", "entry_id");

CREATE FUNCTION ledger_common_place() RETURNS uuid IMMUTABLE LANGUAGE sql
  RETURN '00000000-0000-0000-0000-000000000000'::uuid;

-- The places of the entries of one step.
CREATE FUNCTION ledger_place_entries(changed_table text, step bigint, first bigint, last bigint) RETURNS void LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF changed_table IN ('authority', 'station', 'station_lineage') THEN
    INSERT INTO ledger_place SELECT record_id, id, step FROM ledger_entry WHERE id BETWEEN first AND last;
  ELSIF changed_table = 'award_kind' THEN
    INSERT INTO ledger_place SELECT ledger_common_place(), id, step FROM ledger_entry WHERE id BETWEEN first AND last;
  ELSIF changed_table <> 'award'
    AND (SELECT coalesce(e.after, e.before) ? 'station_id' FROM ledger_entry e WHERE e.id = last) THEN
    INSERT INTO ledger_place
    SELECT DISTINCT station, e.id, step FROM ledger_entry e
    CROSS JOIN LATERAL unnest(ARRAY[e.after ->> 'station_id', e.before ->> 'station_id']::uuid[]) AS station
    WHERE e.id BETWEEN first AND last AND station IS NOT NULL;
  ELSE
    INSERT INTO ledger_place
    SELECT DISTINCT own.station_id, e.id, step FROM ledger_entry e
    -- One record after the other, each by the indexes; a join would read every record there is.
    CROSS JOIN LATERAL (SELECT r.station_id FROM record_station r WHERE r.record_id = e.record_id OFFSET 0) own
    WHERE e.id BETWEEN first AND last;
  END IF;
END $$;

-- As before, and says whose the entries are.
CREATE OR REPLACE FUNCTION ledger_write(changed_table text, subject text, kind ledger_operation, befores jsonb[], afters jsonb[])
  RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  head ledger_step;
  last bigint;
  contents bytea;
BEGIN
  SELECT * INTO head FROM ledger_step ORDER BY sequence DESC LIMIT 1;
  WITH entry AS (
    SELECT coalesce(head.last_entry, 0) + place AS id, coalesce(head.sequence, 0) + 1 AS step_sequence,
      (coalesce(after, before) ->> 'id')::uuid AS row_id, (coalesce(after, before) ->> subject)::uuid AS record_id,
      before, after
    FROM unnest(befores, afters) WITH ORDINALITY AS image(before, after, place)
  ), written AS (
    INSERT INTO ledger_entry
    SELECT id, step_sequence, changed_table, row_id, record_id, kind, before, after,
      ledger_digest(id, changed_table, row_id, record_id, kind, before, after)
    FROM entry RETURNING id, digest
  ) SELECT max(id), sha256(string_agg(digest, ''::bytea ORDER BY id)) INTO last, contents FROM written;
  IF last IS NOT NULL THEN
    PERFORM ledger_add_step(head, changed_table, kind, last, contents);
    PERFORM ledger_place_entries(changed_table, coalesce(head.sequence, 0) + 1, coalesce(head.last_entry, 0) + 1, last);
  END IF;
END $$;

/*
  After a statement, and after its own entries: what was written earlier of somebody who begins to serve at a station,
  and of what is theirs wherever they serve, is that station's as well; so is an award's that is credited elsewhere.
*/
CREATE FUNCTION ledger_widen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'award' THEN
    INSERT INTO ledger_place
    SELECT own.station_id, e.id, e.step_sequence FROM new_rows n JOIN ledger_entry e ON e.record_id = n.id
    CROSS JOIN LATERAL (SELECT r.station_id FROM record_station r WHERE r.record_id = n.id OFFSET 0) own
    ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO ledger_place
    SELECT own.station_id, e.id, e.step_sequence FROM (
      SELECT person_id AS record_id, station_id FROM new_rows
      UNION SELECT m.id, n.station_id FROM new_rows n JOIN party_membership m ON m.person_id = n.person_id
      UNION SELECT a.id, n.station_id FROM new_rows n JOIN award a ON a.person_id = n.person_id
        WHERE a.credited_station_id IS NULL
    ) own JOIN ledger_entry e ON e.record_id = own.record_id
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION ledger_widen() FROM PUBLIC;

CREATE TRIGGER "ledger_widen_insert" AFTER INSERT ON "service_spell" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_widen();
CREATE TRIGGER "ledger_widen_update" AFTER UPDATE ON "service_spell" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_widen();
CREATE TRIGGER "ledger_widen_update" AFTER UPDATE ON "award" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_widen();
ALTER TABLE "service_spell" ENABLE ALWAYS TRIGGER "ledger_widen_insert", ENABLE ALWAYS TRIGGER "ledger_widen_update";
ALTER TABLE "award" ENABLE ALWAYS TRIGGER "ledger_widen_update";

CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_place"
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
ALTER TABLE "ledger_place" ENABLE ALWAYS TRIGGER "ledger_append_only";

-- What was written until now.
INSERT INTO ledger_place
SELECT DISTINCT r.station_id, e.id, e.step_sequence FROM ledger_entry e JOIN record_station r ON r.record_id = e.record_id
UNION SELECT record_id, id, step_sequence FROM ledger_entry WHERE table_name = 'authority'
UNION SELECT ledger_common_place(), id, step_sequence FROM ledger_entry WHERE table_name = 'award_kind';

-- The places within the scope that entries belong to.
CREATE FUNCTION scope_ledger_places() RETURNS SETOF uuid STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT scope_stations() UNION ALL SELECT unnest(scope_authorities()) UNION ALL SELECT ledger_common_place();
END;

CREATE FUNCTION scope_ledger_place_ids() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN ARRAY(SELECT scope_ledger_places());

/*
  Whether one of the places has an entry of a step, however many entries the step has: mostly its last ones tell; where
  these are all others', one place after the other is asked.
*/
CREATE FUNCTION ledger_step_reaches(step bigint, last bigint, places uuid[]) RETURNS boolean STABLE LANGUAGE plpgsql
  COST 5000 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before bigint := coalesce((SELECT s.last_entry FROM ledger_step s WHERE s.sequence = step - 1), 0);
  few bigint := greatest(before, last - 50);
BEGIN
  RETURN EXISTS (SELECT FROM ledger_place p WHERE p.step_sequence = step AND p.entry_id > few AND p.entry_id <= last
      AND p.place_id = ANY (places))
    OR few > before AND EXISTS (SELECT FROM unnest(places) AS place WHERE EXISTS (
      SELECT FROM ledger_place p WHERE p.place_id = place AND p.entry_id > before AND p.entry_id <= few OFFSET 0));
END $$;

CALL scope_watch('ledger_place', 'place_id = ANY ((SELECT public.scope_ledger_place_ids())::uuid[])',
  'place_id IN (SELECT scope_ledger_places())', 'true');
CALL scope_watch('ledger_entry',
  '(step_sequence, id) IN (SELECT place.step_sequence, place.entry_id FROM in_scope.ledger_place place)',
  'EXISTS (SELECT FROM public.ledger_place place
     WHERE place.step_sequence = ledger_entry.step_sequence AND place.entry_id = ledger_entry.id OFFSET 0)', 'true');
CALL scope_watch('ledger_step',
  'public.ledger_step_reaches(sequence, last_entry, (SELECT public.scope_ledger_place_ids()))',
  'ledger_step_reaches(sequence, last_entry, (SELECT scope_ledger_place_ids()))', 'true');
DROP VIEW in_scope.ledger_subject;

-- An entry with what its step says: whoever sees the entry sees that.
CREATE VIEW "ledger_line" WITH (security_invoker = true) AS
  SELECT e.*, s.at, s.login, s.actor, s.action, s.reason, s.source, s.hash
  FROM ledger_entry e JOIN ledger_step s ON s.sequence = e.step_sequence;
CREATE VIEW in_scope.ledger_line WITH (security_invoker = true) AS
  SELECT e.*, s.at, s.login, s.actor, s.action, s.reason, s.source, s.hash
  FROM in_scope.ledger_entry e JOIN public.ledger_step s ON s.sequence = e.step_sequence;

/*
  The ids of the entries next to one, as far as a reader reaches: below it from the newest, or above it from the oldest.
  Of each place as many are looked at as are asked for, and no more.
*/
CREATE FUNCTION ledger_next(above bigint, below bigint, newest boolean, most bigint) RETURNS SETOF bigint STABLE LANGUAGE sql
BEGIN ATOMIC
  (SELECT e.id FROM ledger_entry e WHERE newest AND e.id > above AND e.id < below ORDER BY e.id DESC LIMIT most)
  UNION ALL
  (SELECT e.id FROM ledger_entry e WHERE NOT newest AND e.id > above AND e.id < below ORDER BY e.id LIMIT most);
END;
CREATE FUNCTION in_scope.ledger_next(above bigint, below bigint, newest boolean, most bigint) RETURNS SETOF bigint STABLE LANGUAGE sql
BEGIN ATOMIC
  (SELECT DISTINCT near.entry_id FROM public.scope_ledger_places() AS place CROSS JOIN LATERAL (
    SELECT p.entry_id FROM public.ledger_place p
    WHERE p.place_id = place AND newest AND p.entry_id > above AND p.entry_id < below
    ORDER BY p.entry_id DESC LIMIT most
  ) near ORDER BY 1 DESC LIMIT most)
  UNION ALL
  (SELECT DISTINCT near.entry_id FROM public.scope_ledger_places() AS place CROSS JOIN LATERAL (
    SELECT p.entry_id FROM public.ledger_place p
    WHERE p.place_id = place AND NOT newest AND p.entry_id > above AND p.entry_id < below
    ORDER BY p.entry_id LIMIT most
  ) near ORDER BY 1 LIMIT most);
END;

-- How many entries there are, as far as a reader reaches.
CREATE FUNCTION ledger_count() RETURNS bigint STABLE LANGUAGE sql RETURN (SELECT count(*) FROM ledger_entry);
CREATE FUNCTION in_scope.ledger_count() RETURNS bigint STABLE LANGUAGE sql
  RETURN (SELECT count(DISTINCT entry_id) FROM in_scope.ledger_place);
