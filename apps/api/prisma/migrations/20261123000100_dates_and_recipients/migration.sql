-- What Prisma's schema cannot say.

-- A calendar date is known to the year, the month or the day: 2006, 2006-05, 2006-05-01.
CREATE FUNCTION is_calendar_date(value text) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN value ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';

-- A date of partial precision compares as its first day.
CREATE FUNCTION first_day(value text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN value || substr('-01-01', length(value) - 3);

ALTER TABLE "station"
  ADD CONSTRAINT "station_established_on_check" CHECK (is_calendar_date("established_on")),
  ADD CONSTRAINT "station_dissolved_on_check" CHECK (is_calendar_date("dissolved_on"));

ALTER TABLE "branch"
  ADD CONSTRAINT "branch_founded_on_check" CHECK (is_calendar_date("founded_on")),
  ADD CONSTRAINT "branch_dissolved_on_check" CHECK (is_calendar_date("dissolved_on"));

ALTER TABLE "secretary_tenure"
  ADD CONSTRAINT "secretary_tenure_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "secretary_tenure_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "secretary_tenure_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "person"
  ADD CONSTRAINT "person_birth_date_check" CHECK (is_calendar_date("birth_date"));

ALTER TABLE "service_spell"
  ADD CONSTRAINT "service_spell_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "service_spell_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "service_spell_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "team"
  ADD CONSTRAINT "team_founded_on_check" CHECK (is_calendar_date("founded_on")),
  ADD CONSTRAINT "team_disbanded_on_check" CHECK (is_calendar_date("disbanded_on"));

ALTER TABLE "team_membership"
  ADD CONSTRAINT "team_membership_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "team_membership_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "team_membership_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "team_leadership"
  ADD CONSTRAINT "team_leadership_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "team_leadership_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "team_leadership_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "evaluation"
  ADD CONSTRAINT "evaluation_published_on_check" CHECK (is_calendar_date("published_on"));

ALTER TABLE "award"
  ADD CONSTRAINT "award_granted_on_check" CHECK (is_calendar_date("granted_on")),
  ADD CONSTRAINT "award_revoked_from_check" CHECK (is_calendar_date("revoked_from")),
  ADD CONSTRAINT "award_recipient_check" CHECK (num_nonnulls("person_id", "station_id", "branch_id", "team_id") = 1);
