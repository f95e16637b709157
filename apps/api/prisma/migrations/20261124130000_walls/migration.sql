-- The walls of the database: every rule of the catalogue that names DATABASE among its walls is held here against any
-- writer, with the domain's own verdict. `src/database/walls.ts` says which rule each constraint stands for, and the
-- tests in `src/parity` hold both verdicts equal.
--
-- A rule that looks at other rows first locks the row that they share (`FOR NO KEY UPDATE`, or `FOR SHARE` where it
-- only reads it), so that of two writers at READ COMMITTED the second sees what the first wrote.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- 1. Words ---------------------------------------------------------------------------------------------------------

-- A month has no more days than the calendar gives it. (The first version took 2006-02-30 for a date.)
CREATE OR REPLACE FUNCTION is_calendar_date(value text) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE
    WHEN value !~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' THEN false
    WHEN length(value) < 10 THEN true
    ELSE substr(value, 9, 2)::int
      <= extract(day FROM make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')
  END;

-- The first day that a date of partial precision may mean. A cast from text would depend on DateStyle.
CREATE FUNCTION to_day(value text) RETURNS date IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN make_date(
    substr(value, 1, 4)::int,
    coalesce(nullif(substr(value, 6, 2), ''), '1')::int,
    coalesce(nullif(substr(value, 9, 2), ''), '1')::int
  );

-- A period is half-open, and without an end it runs on.
CREATE FUNCTION day_range("from" text, "to" text) RETURNS daterange IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN daterange(to_day("from"), to_day("to"), '[)');

-- How long JavaScript says a text is: characters beyond the first plane count twice.
CREATE FUNCTION utf16_length(value text) RETURNS int IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN length(value) + length(regexp_replace(value, '[^\U00010000-\U0010ffff]', '', 'g'));

-- Fails as a check constraint does, under the name of the trigger.
CREATE FUNCTION refuse(wall text, relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING
    ERRCODE = 'check_violation',
    CONSTRAINT = wall,
    TABLE = relation,
    MESSAGE = format('row of relation "%s" violates constraint "%s"', relation, wall);
END $$;

-- Whether two versions of a row differ in more than what is kept about every row.
CREATE FUNCTION differs(before jsonb, after jsonb) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN before - ARRAY['version', 'updated_at', 'archived_at', 'archive_reason', 'acknowledgements']
    <> after - ARRAY['version', 'updated_at', 'archived_at', 'archive_reason', 'acknowledgements'];

-- Refuses every change that its trigger's condition lets through.
CREATE FUNCTION check_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  RETURN NULL;
END $$;

-- 2. Fields: period.order, number.count, text.length ------------------------------------------------------------------

ALTER TABLE "station" ADD CONSTRAINT "station_period_check" CHECK (first_day("established_on") COLLATE "C" < first_day("dissolved_on"));
ALTER TABLE "branch" ADD CONSTRAINT "branch_period_check" CHECK (first_day("founded_on") COLLATE "C" < first_day("dissolved_on"));
ALTER TABLE "team" ADD CONSTRAINT "team_period_check" CHECK (first_day("founded_on") COLLATE "C" < first_day("disbanded_on"));
ALTER TABLE "committee_term" ADD CONSTRAINT "committee_term_ended_check" CHECK (first_day("elected_on") COLLATE "C" < first_day("ended_on"));
ALTER TABLE "party_membership" ADD CONSTRAINT "party_membership_period_check" CHECK (first_day("probationary_from") COLLATE "C" < first_day("left_on"));
ALTER TABLE "selection_round" ADD CONSTRAINT "selection_round_period_check" CHECK (first_day("opened_on") COLLATE "C" < first_day("closed_on"));
ALTER TABLE "vanguard_task" ADD CONSTRAINT "vanguard_task_period_check" CHECK (first_day("called_on") COLLATE "C" < first_day("ended_on"));

ALTER TABLE "exchange_meeting" ADD CONSTRAINT "exchange_meeting_attendance_check" CHECK ("attendance" >= 0);

-- Codes, names and passages are as long as the domain lets them be, in code points.
DO $$
DECLARE
  field text[];
BEGIN
  FOREACH field SLICE 1 IN ARRAY ARRAY[
    ['authority', 'code', '64'], ['authority', 'name', '200'],
    ['station', 'code', '64'], ['station', 'name', '200'],
    ['award_kind', 'code', '64'], ['award_kind', 'name', '200'], ['award_kind', 'name_en', '200'],
    ['branch', 'name', '200'], ['person', 'name', '200'], ['team', 'name', '200'], ['workshop', 'name', '200'],
    ['selection_round', 'name', '200'],
    ['goal', 'title', '200'], ['goal', 'detail', '2000'], ['task', 'title', '200'],
    ['highlight', 'title', '200'], ['highlight', 'detail', '2000'],
    ['handover_item', 'text', '200'], ['handover_item', 'note', '2000'],
    ['post', 'title', '200'], ['career_event', 'position', '200'],
    ['secretary_tenure', 'reason', '2000'], ['secretary_tenure', 'end_reason', '2000'],
    ['study_day', 'topic', '200'], ['exchange_meeting', 'topic', '200'], ['vanguard_task', 'title', '200'],
    ['case_review', 'case_number', '200'], ['case_review', 'summary', '2000'],
    ['finding', 'text', '200'], ['finding', 'remedy', '2000'], ['service_record', 'note', '2000'],
    ['evaluation', 'scheme', '200'], ['evaluation', 'document_number', '200'], ['evaluation', 'correction_reason', '2000'],
    ['station_grading', 'document_number', '200'],
    ['award', 'document_number', '200'], ['award', 'deed', '2000'], ['award', 'exemption', '2000'], ['award', 'revocation_reason', '2000'],
    ['nomination', 'document_number', '200'], ['nomination', 'deed', '2000'], ['nomination', 'review_note', '2000'],
    ['nomination', 'notice_exemption', '2000'], ['nomination', 'decision_reason', '2000'],
    ['publication', 'title', '200'], ['publication', 'body', '20000'],
    ['claim', 'key', '200'], ['claim', 'text', '200']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (char_length(%I) <= %s)',
      field[1], field[1] || '_' || field[2] || '_length_check', field[2], field[3]);
  END LOOP;
  FOR field IN
    SELECT ARRAY[table_name] FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'archive_reason'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (char_length("archive_reason") <= 2000)',
      field[1], field[1] || '_archive_reason_length_check');
  END LOOP;
END $$;

-- 3. Stations: station.lineage, station.grade-ladder --------------------------------------------------------------------

-- A predecessor is dissolved by the day its successor begins. As every station begins before it is dissolved, no
-- lineage that keeps to this can lead back to where it began. Judged when all is written: a station is saved before
-- its lineage.
CREATE FUNCTION check_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'station' THEN
    ids := ARRAY[NEW.id] || ARRAY(
      SELECT unnest(ARRAY[successor_id, predecessor_id]) FROM station_lineage
      WHERE successor_id = NEW.id OR predecessor_id = NEW.id);
  ELSE
    ids := ARRAY[NEW.successor_id, NEW.predecessor_id];
  END IF;
  PERFORM 1 FROM station WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM station_lineage lineage
    JOIN station successor ON successor.id = lineage.successor_id
    JOIN station predecessor ON predecessor.id = lineage.predecessor_id
    WHERE lineage.successor_id = ANY(ids) AND lineage.predecessor_id = ANY(ids)
      AND (predecessor.dissolved_on IS NULL OR to_day(predecessor.dissolved_on) > to_day(successor.established_on))
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "station_lineage_dates" AFTER INSERT OR UPDATE ON "station_lineage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lineage();
CREATE CONSTRAINT TRIGGER "station_lineage_kept" AFTER UPDATE OF "established_on", "dissolved_on" ON "station"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lineage();

ALTER TABLE "station_grading"
  ADD CONSTRAINT "station_grading_authority_check" CHECK ("grade" = 'UNGRADED' OR "authority_id" IS NOT NULL);

-- The first grade is named at national level.
CREATE FUNCTION check_first_grade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.archived_at IS NULL AND NEW.grade = 'FIRST' AND NOT EXISTS (
    SELECT 1 FROM authority WHERE id = NEW.authority_id AND level = 'NATIONAL' FOR SHARE
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "station_grading_national" AFTER INSERT OR UPDATE ON "station_grading"
  FOR EACH ROW EXECUTE FUNCTION check_first_grade();

-- A new grading comes after all others; a changed one keeps its place among them. Judged before it is written, so
-- that of several in one statement each comes after those before it.
CREATE FUNCTION check_grade_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.archived_at IS NOT NULL OR NOT is_calendar_date(NEW."from") THEN RETURN NEW; END IF;
  PERFORM 1 FROM station WHERE id = NEW.station_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM station_grading other
    WHERE other.station_id = NEW.station_id AND other.id <> NEW.id AND other.archived_at IS NULL
      AND CASE
        WHEN TG_OP = 'INSERT' OR to_day(other."from") < to_day(OLD."from") THEN to_day(NEW."from") < to_day(other."from")
        ELSE to_day(other."from") < to_day(NEW."from")
      END
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "station_grading_order" BEFORE INSERT OR UPDATE OF "from", "station_id" ON "station_grading"
  FOR EACH ROW EXECUTE FUNCTION check_grade_order();

-- 4. Branches: branch.one-secretary, branch.one-branch-per-secretary, workshop.one-running ------------------------------

ALTER TABLE "secretary_tenure"
  ADD CONSTRAINT "secretary_tenure_one_secretary_excl"
    EXCLUDE USING gist ("branch_id" WITH =, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL),
  ADD CONSTRAINT "secretary_tenure_one_branch_excl"
    EXCLUDE USING gist ("person_id" WITH =, "branch_id" WITH <>, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL);

DROP INDEX "workshop_one_running_key";
ALTER TABLE "workshop"
  ADD CONSTRAINT "workshop_one_running_excl"
    EXCLUDE USING gist ("branch_id" WITH =, day_range("founded_on", "dissolved_on") WITH &&) WHERE ("archived_at" IS NULL);

-- 5. People: person.spells, person.one-director, mentorship.shape --------------------------------------------------------

ALTER TABLE "service_spell"
  ADD CONSTRAINT "service_spell_overlap_excl"
    EXCLUDE USING gist ("person_id" WITH =, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL);

-- Whoever is rehired retired from the spell before.
CREATE FUNCTION check_rehire() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  exit_before spell_exit;
  entry_after spell_entry;
BEGIN
  IF NEW.archived_at IS NOT NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
  SELECT exit INTO exit_before FROM service_spell
  WHERE person_id = NEW.person_id AND id <> NEW.id AND archived_at IS NULL AND to_day("from") < to_day(NEW."from")
  ORDER BY to_day("from") DESC LIMIT 1;
  SELECT entry INTO entry_after FROM service_spell
  WHERE person_id = NEW.person_id AND id <> NEW.id AND archived_at IS NULL AND to_day("from") > to_day(NEW."from")
  ORDER BY to_day("from") LIMIT 1;
  IF NEW.entry = 'REHIRED' AND exit_before IS DISTINCT FROM 'RETIRED'
    OR entry_after = 'REHIRED' AND NEW.exit IS DISTINCT FROM 'RETIRED'
  THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "service_spell_rehire" AFTER INSERT OR UPDATE ON "service_spell"
  FOR EACH ROW EXECUTE FUNCTION check_rehire();

ALTER TABLE "post"
  ADD CONSTRAINT "post_one_director_excl"
    EXCLUDE USING gist ("station_id" WITH =, day_range("from", "to") WITH &&) WHERE ("kind" = 'DIRECTOR' AND "archived_at" IS NULL);

ALTER TABLE "mentorship"
  ADD CONSTRAINT "mentorship_pair_excl"
    EXCLUDE USING gist ("station_id" WITH =, "mentor_id" WITH =, "mentee_id" WITH =, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL);

-- Whoever is mentee on a tier mentors, on the same days, only on tiers below it. Around a cycle the tiers would fall
-- and fall, so that there can be none either.
CREATE FUNCTION check_tiers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.archived_at IS NOT NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM station WHERE id = NEW.station_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM mentorship other
    WHERE other.station_id = NEW.station_id AND other.id <> NEW.id AND other.archived_at IS NULL
      AND (other.mentee_id = NEW.mentor_id AND other.tier >= NEW.tier OR other.mentor_id = NEW.mentee_id AND NEW.tier >= other.tier)
      AND day_range(other."from", other."to") && day_range(NEW."from", NEW."to")
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "mentorship_tiers" AFTER INSERT OR UPDATE ON "mentorship"
  FOR EACH ROW EXECUTE FUNCTION check_tiers();

-- 6. Teams: team.name-unique, team.joined-once, team.one-qinglan-team, team.leader-is-member -----------------------------

CREATE UNIQUE INDEX "team_name_key" ON "team" ("station_id", "name") WHERE "disbanded_on" IS NULL AND "archived_at" IS NULL;

ALTER TABLE "team_membership"
  ADD CONSTRAINT "team_membership_joined_once_excl"
    EXCLUDE USING gist ("team_id" WITH =, "person_id" WITH =, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL);
ALTER TABLE "team_leadership"
  ADD CONSTRAINT "team_leadership_one_leader_excl"
    EXCLUDE USING gist ("team_id" WITH =, day_range("from", "to") WITH &&) WHERE ("archived_at" IS NULL);

-- Nobody is in two teams of kind QINGLAN at a time: neither by joining one, nor by a team becoming one.
CREATE FUNCTION check_one_qinglan_team() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  joined uuid;
BEGIN
  IF TG_TABLE_NAME = 'team' THEN
    joined := NEW.id;
    PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM team_membership WHERE team_id = joined) ORDER BY id FOR NO KEY UPDATE;
  ELSE
    IF NEW.archived_at IS NOT NULL THEN RETURN NULL; END IF;
    joined := NEW.team_id;
    PERFORM 1 FROM team WHERE id = joined FOR SHARE;
    PERFORM 1 FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
  END IF;
  IF EXISTS (
    SELECT 1 FROM team_membership own
    JOIN team ON team.id = own.team_id AND team.kind = 'QINGLAN'
    JOIN team_membership other ON other.person_id = own.person_id AND other.team_id <> own.team_id AND other.archived_at IS NULL
    JOIN team elsewhere ON elsewhere.id = other.team_id AND elsewhere.kind = 'QINGLAN'
    WHERE own.team_id = joined AND own.archived_at IS NULL
      AND (TG_TABLE_NAME = 'team' OR own.id = NEW.id)
      AND day_range(own."from", own."to") && day_range(other."from", other."to")
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "team_membership_one_qinglan_team" AFTER INSERT OR UPDATE ON "team_membership"
  FOR EACH ROW EXECUTE FUNCTION check_one_qinglan_team();
CREATE CONSTRAINT TRIGGER "team_one_qinglan_team" AFTER UPDATE OF "kind" ON "team"
  FOR EACH ROW WHEN (NEW."kind" = 'QINGLAN') EXECUTE FUNCTION check_one_qinglan_team();

-- A leader is a member all the time, in one membership: neither a leadership nor the end of a membership breaks that.
CREATE FUNCTION check_leader_is_member() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  led record;
BEGIN
  IF TG_TABLE_NAME = 'team_leadership' THEN led := NEW; ELSE led := OLD; END IF;
  PERFORM 1 FROM team WHERE id = led.team_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM team_leadership leadership
    WHERE leadership.team_id = led.team_id AND leadership.person_id = led.person_id AND leadership.archived_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM team_membership membership
        WHERE membership.team_id = led.team_id AND membership.person_id = led.person_id AND membership.archived_at IS NULL
          AND day_range(membership."from", membership."to") @> day_range(leadership."from", leadership."to")
      )
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "team_leadership_member" AFTER INSERT OR UPDATE ON "team_leadership"
  FOR EACH ROW EXECUTE FUNCTION check_leader_is_member();
CREATE CONSTRAINT TRIGGER "team_membership_leader" AFTER UPDATE OR DELETE ON "team_membership"
  FOR EACH ROW EXECUTE FUNCTION check_leader_is_member();

-- 7. Awards and nominations: award.recipient, award.dates, award.lifecycle, award.one-deed, nomination.four-eyes ---------

ALTER TABLE "award"
  ADD CONSTRAINT "award_honour_year_check" CHECK ("honour_year" BETWEEN 1900 AND left("granted_on", 4)::int),
  ADD CONSTRAINT "award_revoked_after_check" CHECK (first_day("granted_on") COLLATE "C" <= first_day("revoked_from")),
  ADD CONSTRAINT "award_revocation_reason_check" CHECK ("revoked_from" IS NULL OR "revocation_reason" IS NOT NULL);

-- The recipient is of a type that the kind allows: neither an award nor a change of the kind breaks that.
CREATE FUNCTION recipient_type_of("of" award) RETURNS recipient_type IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE
    WHEN ("of").person_id IS NOT NULL THEN 'PERSON'::recipient_type
    WHEN ("of").station_id IS NOT NULL THEN 'STATION'
    WHEN ("of").branch_id IS NOT NULL THEN 'BRANCH'
    ELSE 'TEAM'
  END;

CREATE FUNCTION check_recipient_type() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM award_kind WHERE id = NEW.kind_id AND recipient_type_of(NEW) = ANY (recipient_types) FOR SHARE) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION check_recipient_types() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM award WHERE kind_id = NEW.id AND recipient_type_of(award) <> ALL (NEW.recipient_types)) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "award_recipient_type" AFTER INSERT OR UPDATE ON "award"
  FOR EACH ROW EXECUTE FUNCTION check_recipient_type();
CREATE CONSTRAINT TRIGGER "award_kind_recipient_type" AFTER UPDATE OF "recipient_types" ON "award_kind"
  FOR EACH ROW EXECUTE FUNCTION check_recipient_types();

-- One deed earns one merit.
CREATE FUNCTION check_one_deed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.deed IS NULL OR NEW.revoked_from IS NOT NULL OR NEW.archived_at IS NOT NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
  PERFORM 1 FROM station WHERE id = NEW.station_id FOR NO KEY UPDATE;
  PERFORM 1 FROM branch WHERE id = NEW.branch_id FOR NO KEY UPDATE;
  PERFORM 1 FROM team WHERE id = NEW.team_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM award_kind WHERE id = NEW.kind_id AND class IN ('MERIT_III', 'MERIT_II', 'MERIT_I')) AND EXISTS (
    SELECT 1 FROM award other JOIN award_kind ON award_kind.id = other.kind_id
    WHERE (other.person_id = NEW.person_id OR other.station_id = NEW.station_id OR other.branch_id = NEW.branch_id OR other.team_id = NEW.team_id)
      AND other.id <> NEW.id AND other.deed = NEW.deed AND other.revoked_from IS NULL AND other.archived_at IS NULL
      AND award_kind.class IN ('MERIT_III', 'MERIT_II', 'MERIT_I')
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "award_one_deed" AFTER INSERT OR UPDATE ON "award"
  FOR EACH ROW EXECUTE FUNCTION check_one_deed();

-- A revoked award changes no more; it may still be archived.
CREATE CONSTRAINT TRIGGER "award_revoked_stays" AFTER UPDATE ON "award"
  FOR EACH ROW WHEN (OLD."revoked_from" IS NOT NULL AND differs(to_jsonb(OLD), to_jsonb(NEW))) EXECUTE FUNCTION check_stays();

ALTER TABLE "nomination"
  DROP CONSTRAINT "nomination_four_eyes_check",
  ADD CONSTRAINT "nomination_four_eyes_check" CHECK (
    "nominator_id" <> "person_id" AND "reviewer_id" <> "person_id" AND "approver_id" <> "person_id"
    AND "nominator_id" <> "reviewer_id" AND "reviewer_id" <> "approver_id"
  );

-- 8. Evaluations: evaluation.one-per-year, evaluation.rank, evaluation.correction ----------------------------------------

ALTER TABLE "evaluation"
  ADD CONSTRAINT "evaluation_rank_check" CHECK ("rank" >= 1 AND "ranked_among" >= 1 AND "rank" <= "ranked_among"),
  ADD CONSTRAINT "evaluation_correction_reason_check" CHECK ("supersedes_id" IS NULL OR "correction_reason" IS NOT NULL);

-- What is archived stands in nobody's way.
DROP INDEX "evaluation_one_per_year_key";
CREATE UNIQUE INDEX "evaluation_one_per_year_key" ON "evaluation" ("station_id", "scheme", "year", "revision") WHERE "archived_at" IS NULL;
DROP INDEX "evaluation_supersedes_id_key";
CREATE INDEX "evaluation_supersedes_id_idx" ON "evaluation"("supersedes_id");
CREATE UNIQUE INDEX "evaluation_one_correction_key" ON "evaluation" ("supersedes_id") WHERE "archived_at" IS NULL;

-- Of the verdicts on a station's year under one scheme, one is not superseded.
CREATE FUNCTION check_one_effective() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM station WHERE id = NEW.station_id FOR NO KEY UPDATE;
  IF (
    SELECT count(*) FROM evaluation effective
    WHERE effective.station_id = NEW.station_id AND effective.scheme = NEW.scheme AND effective.year = NEW.year
      AND effective.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM evaluation correction WHERE correction.supersedes_id = effective.id AND correction.archived_at IS NULL)
  ) > 1 THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "evaluation_one_effective" AFTER INSERT OR UPDATE ON "evaluation"
  FOR EACH ROW EXECUTE FUNCTION check_one_effective();

-- A correction is of the same station, scheme and year as what it supersedes.
CREATE FUNCTION check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM evaluation corrected
    WHERE corrected.id = NEW.supersedes_id AND corrected.id <> NEW.id
      AND corrected.station_id = NEW.station_id AND corrected.scheme = NEW.scheme AND corrected.year = NEW.year
    FOR SHARE
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "evaluation_corrects" AFTER INSERT OR UPDATE ON "evaluation"
  FOR EACH ROW WHEN (NEW."supersedes_id" IS NOT NULL) EXECUTE FUNCTION check_correction();

-- 9. Activities: statistic.period, service.provider, vanguard.waves, review.finding-order --------------------------------

DROP INDEX "crime_statistic_period_key";
CREATE INDEX "crime_statistic_station_id_category_from_idx" ON "crime_statistic"("station_id", "category", "from");
CREATE UNIQUE INDEX "crime_statistic_period_key" ON "crime_statistic" ("station_id", "category", first_day("from"), first_day("to")) WHERE "archived_at" IS NULL;

-- Periods of one category lie apart, or one within the other.
CREATE FUNCTION check_statistic_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period daterange := day_range(NEW."from", NEW."to");
BEGIN
  IF NEW.archived_at IS NOT NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM station WHERE id = NEW.station_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM crime_statistic other, day_range(other."from", other."to") AS other_period
    WHERE other.station_id = NEW.station_id AND other.category = NEW.category AND other.id <> NEW.id AND other.archived_at IS NULL
      AND other_period && period AND NOT (other_period @> period OR period @> other_period)
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "crime_statistic_partly" AFTER INSERT OR UPDATE ON "crime_statistic"
  FOR EACH ROW EXECUTE FUNCTION check_statistic_period();

-- A team renders service at its own station.
CREATE FUNCTION check_service_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM team WHERE id = NEW.team_id AND station_id = NEW.station_id FOR SHARE) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "service_record_team" AFTER INSERT OR UPDATE ON "service_record"
  FOR EACH ROW WHEN (NEW."team_id" IS NOT NULL) EXECUTE FUNCTION check_service_team();

-- Where anybody went, somebody went first. Judged when all who went are written.
CREATE FUNCTION check_first_wave() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  task uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN task := OLD.task_id; ELSE task := NEW.task_id; END IF;
  PERFORM 1 FROM vanguard_task WHERE id = task FOR NO KEY UPDATE;
  IF (SELECT min(wave) <> 1 FROM vanguard_participation WHERE task_id = task AND archived_at IS NULL) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "vanguard_participation_first_wave" AFTER INSERT OR UPDATE OR DELETE ON "vanguard_participation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_first_wave();

-- A finding does not open before the review: neither by its own date, nor by the review's.
CREATE FUNCTION check_finding_opens() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  review uuid;
BEGIN
  IF TG_TABLE_NAME = 'finding' THEN
    review := NEW.review_id;
    PERFORM 1 FROM case_review WHERE id = review FOR SHARE;
  ELSE
    review := NEW.id;
  END IF;
  IF EXISTS (
    SELECT 1 FROM finding JOIN case_review ON case_review.id = finding.review_id
    WHERE finding.review_id = review AND (TG_TABLE_NAME <> 'finding' OR finding.id = NEW.id)
      AND finding.archived_at IS NULL AND to_day(finding.opened_on) < to_day(case_review.reviewed_on)
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "finding_opened" AFTER INSERT OR UPDATE ON "finding"
  FOR EACH ROW EXECUTE FUNCTION check_finding_opens();
CREATE CONSTRAINT TRIGGER "case_review_findings" AFTER UPDATE OF "reviewed_on" ON "case_review"
  FOR EACH ROW EXECUTE FUNCTION check_finding_opens();

-- The key of a case does not depend on the database's locale: what counts as blank is spelled out, and capitals are
-- those of the Latin alphabet.
CREATE FUNCTION case_key(value text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN translate(
    regexp_replace(normalize(value, NFKC), '[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  );

DROP INDEX "case_review_case_key";
CREATE UNIQUE INDEX "case_review_case_key" ON "case_review" ("station_id", case_key("case_number"));

-- 10. Publications: claim.mark ------------------------------------------------------------------------------------------

-- Judged when all is written: marks move together with the text and with each other.
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_mark_place_check" CHECK ("start" >= 0 AND "length" >= 1),
  ADD CONSTRAINT "claim_mark_excl"
    EXCLUDE USING gist ("publication_id" WITH =, int8range("start", "start"::bigint + "length") WITH &&)
    WHERE ("start" IS NOT NULL AND "length" IS NOT NULL AND "archived_at" IS NULL) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION check_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account uuid;
  characters int;
BEGIN
  IF TG_TABLE_NAME = 'claim' THEN account := NEW.publication_id; ELSE account := NEW.id; END IF;
  SELECT utf16_length(body) INTO characters FROM publication WHERE id = account FOR SHARE;
  IF EXISTS (SELECT 1 FROM claim WHERE publication_id = account AND archived_at IS NULL AND "start"::bigint + "length" > characters) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "claim_mark_within" AFTER INSERT OR UPDATE ON "claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_marks();
CREATE CONSTRAINT TRIGGER "publication_marks" AFTER UPDATE OF "body" ON "publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_marks();

-- 11. Lives: nomination.lifecycle, workshop.lifecycle, workshop.handover --------------------------------------------------

ALTER TABLE "nomination"
  ADD CONSTRAINT "nomination_order_check" CHECK (
    first_day("submitted_on") COLLATE "C" <= first_day("reviewed_on")
    AND greatest(first_day("submitted_on"), first_day("reviewed_on")) COLLATE "C" <= first_day("notice_from")
    AND greatest(first_day("submitted_on"), first_day("reviewed_on"), first_day("notice_from")) COLLATE "C" <= first_day("decided_on")
  ),
  ADD CONSTRAINT "nomination_reason_check" CHECK ("status" NOT IN ('REJECTED', 'WITHDRAWN') OR "decision_reason" IS NOT NULL);

-- A nomination goes on only as its states allow; past the draft it changes only by going on.
CREATE FUNCTION check_nomination_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (CASE OLD.status
    WHEN 'DRAFT' THEN NEW.status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')
    WHEN 'SUBMITTED' THEN NEW.status IN ('REVIEWED', 'REJECTED', 'WITHDRAWN')
    WHEN 'REVIEWED' THEN NEW.status IN ('PUBLIC_NOTICE', 'APPROVED', 'REJECTED', 'WITHDRAWN')
    WHEN 'PUBLIC_NOTICE' THEN NEW.status IN ('APPROVED', 'REJECTED', 'WITHDRAWN')
    ELSE false
  END) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "nomination_moves" AFTER UPDATE ON "nomination"
  FOR EACH ROW WHEN (differs(to_jsonb(OLD), to_jsonb(NEW))) EXECUTE FUNCTION check_nomination_moves();

-- Goals, tasks and highlights close after they were set. A deadline known to the month or year lasts to its end.
ALTER TABLE "goal"
  ADD CONSTRAINT "goal_closed_check" CHECK (first_day("set_on") COLLATE "C" <= first_day("closed_on")),
  ADD CONSTRAINT "goal_due_check" CHECK (left(first_day("set_on"), length("due_on")) COLLATE "C" <= "due_on");
ALTER TABLE "task"
  ADD CONSTRAINT "task_closed_check" CHECK (first_day("set_on") COLLATE "C" <= first_day("closed_on")),
  ADD CONSTRAINT "task_due_check" CHECK (left(first_day("set_on"), length("due_on")) COLLATE "C" <= "due_on");
ALTER TABLE "highlight"
  ADD CONSTRAINT "highlight_matured_check" CHECK (first_day("shown_on") COLLATE "C" <= first_day("matured_on"));

-- They move along their ladders, and back only with a reason. The last of the moves keeps the step, its day and reason.
CREATE FUNCTION check_ladder() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step text := OLD.status || ' ' || NEW.status;
  forward boolean := step = ANY (ARRAY[
    'OPEN ACHIEVED', 'OPEN ABANDONED',
    'PLANNED UNDER_WAY', 'PLANNED DONE', 'PLANNED ABANDONED', 'UNDER_WAY DONE', 'UNDER_WAY ABANDONED',
    'BUDDING MATURE'
  ]);
  back boolean := step = ANY (ARRAY[
    'ACHIEVED OPEN', 'ABANDONED OPEN',
    'UNDER_WAY PLANNED', 'DONE UNDER_WAY', 'ABANDONED UNDER_WAY', 'ABANDONED PLANNED',
    'MATURE BUDDING'
  ]);
  move jsonb := NEW.moves -> -1;
  set_on text := coalesce(to_jsonb(NEW) ->> 'set_on', to_jsonb(NEW) ->> 'shown_on');
BEGIN
  IF NOT forward AND NOT (back AND move ->> 'reason' IS NOT NULL)
    OR concat(move ->> 'from', ' ', move ->> 'to') <> step
    OR to_day(move ->> 'on') < to_day(set_on)
  THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "goal_ladder" AFTER UPDATE ON "goal"
  FOR EACH ROW WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION check_ladder();
CREATE CONSTRAINT TRIGGER "task_ladder" AFTER UPDATE ON "task"
  FOR EACH ROW WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION check_ladder();
CREATE CONSTRAINT TRIGGER "highlight_ladder" AFTER UPDATE ON "highlight"
  FOR EACH ROW WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION check_ladder();

-- Who takes over is secretary of the branch on the day.
CREATE FUNCTION check_receiver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM branch WHERE id = NEW.branch_id FOR NO KEY UPDATE;
  IF NOT EXISTS (
    SELECT 1 FROM secretary_tenure
    WHERE branch_id = NEW.branch_id AND person_id = NEW.to_person_id AND archived_at IS NULL
      AND day_range("from", "to") @> to_day(NEW.handed_on)
  ) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "handover_receiver" AFTER INSERT ON "handover"
  FOR EACH ROW EXECUTE FUNCTION check_receiver();

-- Something is handed over. Judged when its items are written too.
CREATE FUNCTION check_handover_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM handover_item WHERE handover_id = NEW.id) THEN PERFORM refuse(TG_NAME, TG_TABLE_NAME); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "handover_items" AFTER INSERT ON "handover"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_handover_items();

-- An item is decided once, not before it is handed over, and declined only with a note.
ALTER TABLE "handover_item"
  ADD CONSTRAINT "handover_item_declined_check" CHECK ("state" <> 'DECLINED' OR "note" IS NOT NULL);

CREATE CONSTRAINT TRIGGER "handover_item_decided" AFTER UPDATE ON "handover_item"
  FOR EACH ROW WHEN (OLD."state" <> 'OPEN' AND differs(to_jsonb(OLD), to_jsonb(NEW))) EXECUTE FUNCTION check_stays();

CREATE FUNCTION check_decided_after() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM handover WHERE id = NEW.handover_id AND to_day(handed_on) > to_day(NEW.decided_on) FOR SHARE) THEN
    PERFORM refuse(TG_NAME, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "handover_item_after" AFTER INSERT OR UPDATE ON "handover_item"
  FOR EACH ROW WHEN (NEW."decided_on" IS NOT NULL) EXECUTE FUNCTION check_decided_after();
