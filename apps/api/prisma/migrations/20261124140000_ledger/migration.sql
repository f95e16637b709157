-- The ledger: every change of every business table, by whatever path it came, chained by hashes (docs/adr/0012).

CREATE TYPE "ledger_operation" AS ENUM ('INSERT', 'UPDATE', 'DELETE', 'BASELINE');

-- One statement that changed rows: one link of the chain.
CREATE TABLE "ledger_step" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "transaction" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT,
    "reason" TEXT,
    "source" TEXT,
    "table_name" TEXT NOT NULL,
    "operation" "ledger_operation" NOT NULL,
    "last_entry" BIGINT NOT NULL,
    "contents" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "ledger_step_pkey" PRIMARY KEY ("sequence")
);

-- One row that a step changed, before and after.
CREATE TABLE "ledger_entry" (
    "id" BIGINT NOT NULL,
    "step_sequence" BIGINT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "operation" "ledger_operation" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ledger_step_at_idx" ON "ledger_step"("at");
CREATE INDEX "ledger_entry_step_sequence_idx" ON "ledger_entry"("step_sequence");
CREATE INDEX "ledger_entry_record_id_step_sequence_idx" ON "ledger_entry"("record_id", "step_sequence");
-- What as_recorded looks for: states that later changes replaced. A bulk load of new rows adds nothing here.
CREATE INDEX "ledger_entry_replaced_idx" ON "ledger_entry"("table_name", "step_sequence") WHERE "before" IS NOT NULL;

-- Empty for ever. Who writes locks it until the transaction ends, so that the chain grows by one writer at a time.
CREATE TABLE "ledger_turn" (
    "id" INTEGER NOT NULL,

    CONSTRAINT "ledger_turn_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION ledger_setting(name text) RETURNS text STABLE LANGUAGE sql
  RETURN nullif(current_setting('qinglan.' || name, true), '');

-- Before a statement: nobody writes unnamed, and the turn is taken before any row is locked.
CREATE FUNCTION ledger_take_turn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF ledger_setting('actor') IS NULL THEN
    RAISE EXCEPTION 'A write to "%" must say who writes: SET LOCAL qinglan.actor = ''…''', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  LOCK TABLE ledger_turn IN EXCLUSIVE MODE;
  RETURN NULL;
END $$;

-- What is hashed of an entry and of a step; whoever checks the chain from outside builds the same texts.
CREATE FUNCTION ledger_digest(id bigint, table_name text, row_id uuid, record_id uuid, operation ledger_operation, before jsonb, after jsonb)
  RETURNS bytea STABLE LANGUAGE sql
  RETURN sha256(convert_to(concat_ws(E'\n', id, table_name, row_id, record_id, operation,
    coalesce(before::text, ''), coalesce(after::text, '')), 'UTF8'));

CREATE FUNCTION ledger_step_text(step ledger_step) RETURNS text STABLE LANGUAGE sql
  RETURN jsonb_build_array(step.sequence, (extract(epoch FROM step.at) * 1000)::bigint, step.transaction, step.login,
    step.actor, step.action, step.reason, step.source, step.table_name, step.operation, step.last_entry,
    encode(step.contents, 'hex'))::text;

-- Adds the next link for entries already written after the last one.
CREATE FUNCTION ledger_add_step(head ledger_step, changed_table text, kind ledger_operation, last bigint, contents bytea)
  RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  step ledger_step;
BEGIN
  step.sequence := coalesce(head.sequence, 0) + 1;
  step.transaction := pg_current_xact_id();
  -- A transaction is known at one instant, and no link is older than the one before it.
  step.at := CASE WHEN head.transaction = step.transaction THEN head.at
    ELSE greatest(date_trunc('milliseconds', clock_timestamp()), head.at) END;
  step.login := session_user;
  step.actor := ledger_setting('actor');
  step.action := ledger_setting('action');
  step.reason := ledger_setting('reason');
  step.source := ledger_setting('source');
  step.table_name := changed_table;
  step.operation := kind;
  step.last_entry := last;
  step.contents := contents;
  step.hash := sha256(coalesce(head.hash, ''::bytea) || convert_to(ledger_step_text(step), 'UTF8'));
  INSERT INTO ledger_step VALUES (step.*);
  PERFORM pg_notify('qinglan_ledger', step.sequence::text);
END $$;

-- Writes the entries of one statement, and their link. Rows come as their images in JSON, in matching order.
CREATE FUNCTION ledger_write(changed_table text, subject text, kind ledger_operation, befores jsonb[], afters jsonb[])
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
  END IF;
END $$;

-- After a statement. The argument names the column of the record whose history the row belongs to.
CREATE FUNCTION ledger_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO' AS $$
DECLARE
  befores jsonb[];
  afters jsonb[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(NULL::jsonb), array_agg(to_jsonb(n)) INTO befores, afters FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    SELECT array_agg(to_jsonb(o)), array_agg(to_jsonb(n)) INTO befores, afters
    FROM old_rows o FULL JOIN new_rows n ON n.id = o.id;
  ELSE
    SELECT array_agg(to_jsonb(o)), array_agg(NULL::jsonb) INTO befores, afters FROM old_rows o;
  END IF;
  PERFORM ledger_write(TG_TABLE_NAME, TG_ARGV[0], TG_OP::ledger_operation, befores, afters);
  RETURN NULL;
END $$;

CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: the ledger keeps everything', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_step"
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
ALTER TABLE "ledger_step" ENABLE ALWAYS TRIGGER "ledger_append_only";
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "ledger_append_only";

-- Reading as the ledger stood after a step: a view for each watched table, under its own name.
CREATE SCHEMA "as_recorded";

CREATE FUNCTION ledger_recorded_step() RETURNS bigint STABLE LANGUAGE sql
  RETURN coalesce(ledger_setting('recorded_step')::bigint, 9223372036854775807);

/*
  Watches a table, or watches it anew after a migration changed its columns: records every statement on it, refuses
  TRUNCATE, and shows it in as_recorded. Rows that were there before enter the ledger as a baseline.
*/
CREATE PROCEDURE ledger_watch(watched text, subject text DEFAULT 'id') LANGUAGE plpgsql
  SET timezone = 'UTC' SET datestyle = 'ISO' SET client_min_messages = 'warning' AS $$
DECLARE
  befores jsonb[];
  afters jsonb[];
  enum text;
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
  EXECUTE format('DROP VIEW IF EXISTS as_recorded.%I', watched);
  EXECUTE format('CREATE VIEW as_recorded.%1$I WITH (security_invoker = true) AS
    SELECT t.* FROM public.%1$I t
    WHERE NOT EXISTS (SELECT FROM public.ledger_entry l
      WHERE l.record_id = t.%2$I AND l.row_id = t.id AND l.step_sequence > public.ledger_recorded_step())
    UNION ALL
    SELECT (jsonb_populate_record(NULL::public.%1$I, l.before)).* FROM public.ledger_entry l
    WHERE l.table_name = %1$L AND l.step_sequence > public.ledger_recorded_step() AND l.before IS NOT NULL
      AND NOT EXISTS (SELECT FROM public.ledger_entry earlier
        WHERE earlier.record_id = l.record_id AND earlier.row_id = l.row_id AND earlier.id < l.id
          AND earlier.step_sequence > public.ledger_recorded_step())', watched, subject);
  -- Whoever reads that schema looks for the types of the columns in it as well.
  FOR enum IN
    SELECT DISTINCT t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid OR t.typarray = a.atttypid
    WHERE a.attrelid = watched::regclass AND t.typtype = 'e' AND to_regtype(format('as_recorded.%I', t.typname)) IS NULL
  LOOP
    EXECUTE format('CREATE DOMAIN as_recorded.%1$I AS public.%1$I', enum);
  END LOOP;
  EXECUTE format('SELECT array_agg(NULL::jsonb), array_agg(to_jsonb(t) ORDER BY id) FROM %I t', watched) INTO befores, afters;
  PERFORM ledger_write(watched, subject, 'BASELINE', befores, afters);
END $$;

-- Called by triggers alone: on a table of one's own they would write false entries.
REVOKE EXECUTE ON FUNCTION ledger_take_turn(), ledger_record(), ledger_refuse() FROM PUBLIC;

-- A predecessor belongs to the history of its successor.
ALTER TABLE "station_lineage" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "station_lineage" DROP CONSTRAINT "station_lineage_pkey", ADD CONSTRAINT "station_lineage_pkey" PRIMARY KEY ("id");
ALTER TABLE "station_lineage" ALTER COLUMN "id" DROP DEFAULT;
CREATE UNIQUE INDEX "station_lineage_successor_id_predecessor_id_key" ON "station_lineage"("successor_id", "predecessor_id");

-- Accounts, sessions and keys are no records of the ledger, and their secrets must not enter it.
SELECT set_config('qinglan.actor', 'migration', false);
CALL ledger_watch('station_lineage', 'successor_id');
CALL ledger_watch('authority');
CALL ledger_watch('award');
CALL ledger_watch('award_kind');
CALL ledger_watch('branch');
CALL ledger_watch('branch_membership');
CALL ledger_watch('career_event');
CALL ledger_watch('case_review');
CALL ledger_watch('claim');
CALL ledger_watch('committee_member');
CALL ledger_watch('committee_term');
CALL ledger_watch('crime_statistic');
CALL ledger_watch('evaluation');
CALL ledger_watch('exchange_meeting');
CALL ledger_watch('finding');
CALL ledger_watch('goal');
CALL ledger_watch('handover');
CALL ledger_watch('handover_item');
CALL ledger_watch('highlight');
CALL ledger_watch('jurisdiction_profile');
CALL ledger_watch('mentorship');
CALL ledger_watch('nomination');
CALL ledger_watch('party_membership');
CALL ledger_watch('person');
CALL ledger_watch('post');
CALL ledger_watch('publication');
CALL ledger_watch('secretary_tenure');
CALL ledger_watch('selection_round');
CALL ledger_watch('service_record');
CALL ledger_watch('service_spell');
CALL ledger_watch('staffing_profile');
CALL ledger_watch('station');
CALL ledger_watch('station_grading');
CALL ledger_watch('study_day');
CALL ledger_watch('task');
CALL ledger_watch('team');
CALL ledger_watch('team_leadership');
CALL ledger_watch('team_membership');
CALL ledger_watch('team_score');
CALL ledger_watch('team_standing');
CALL ledger_watch('vanguard_participation');
CALL ledger_watch('vanguard_task');
CALL ledger_watch('workshop');
SELECT set_config('qinglan.actor', '', false);
