-- CreateEnum
CREATE TYPE "case_category" AS ENUM ('PROPERTY', 'PREVENTABLE', 'FRAUD', 'VIOLENCE', 'PUBLIC_ORDER', 'OTHER');

-- CreateEnum
CREATE TYPE "statistic_category" AS ENUM ('ALL', 'PROPERTY', 'PREVENTABLE', 'FRAUD', 'VIOLENCE', 'PUBLIC_ORDER', 'OTHER');

-- CreateEnum
CREATE TYPE "service_kind" AS ENUM ('SERVICE', 'MEDIATION');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('DIRECTOR', 'POLITICAL_INSTRUCTOR', 'DEPUTY_DIRECTOR', 'DEPUTY_INSTRUCTOR', 'OTHER');

-- CreateEnum
CREATE TYPE "career_event_kind" AS ENUM ('PROMOTED', 'SELECTED');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "claim_qualifier" AS ENUM ('EXACT', 'AT_LEAST', 'ABOUT');

-- CreateEnum
CREATE TYPE "claim_verdict" AS ENUM ('SUPPORTED', 'CONTRADICTED', 'UNSUPPORTED');

-- CreateEnum
CREATE TYPE "committee_role" AS ENUM ('DEPUTY_SECRETARY', 'ORGANISATION', 'PUBLICITY', 'DISCIPLINE', 'YOUTH', 'MEMBER');

-- CreateEnum
CREATE TYPE "mentorship_tier" AS ENUM ('SECRETARY_TO_COMMITTEE', 'COMMITTEE_TO_MEMBER', 'MEMBER_TO_OFFICER');

-- CreateEnum
CREATE TYPE "nomination_status" AS ENUM ('DRAFT', 'SUBMITTED', 'REVIEWED', 'PUBLIC_NOTICE', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "station_grade" AS ENUM ('UNGRADED', 'THIRD', 'SECOND', 'FIRST');

-- CreateEnum
CREATE TYPE "goal_status" AS ENUM ('OPEN', 'ACHIEVED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('PLANNED', 'UNDER_WAY', 'DONE', 'ABANDONED');

-- CreateEnum
CREATE TYPE "highlight_status" AS ENUM ('BUDDING', 'MATURE');

-- CreateEnum
CREATE TYPE "handover_item_kind" AS ENUM ('GOAL', 'TASK', 'TERM', 'PROMISE');

-- CreateEnum
CREATE TYPE "handover_item_state" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- AlterTable
ALTER TABLE "authority" ADD COLUMN     "declared_stations" INTEGER;

-- CreateTable
CREATE TABLE "study_day" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "held_on" VARCHAR(10) NOT NULL,
    "topic" TEXT NOT NULL,
    "leader_id" UUID,
    "attendance" INTEGER,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "study_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_review" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "category" "case_category" NOT NULL,
    "reviewed_on" VARCHAR(10) NOT NULL,
    "study_day_id" UUID,
    "reviewer_id" UUID,
    "summary" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "case_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "opened_on" VARCHAR(10) NOT NULL,
    "closed_on" VARCHAR(10),
    "remedy" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crime_statistic" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "category" "statistic_category" NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10) NOT NULL,
    "reported" INTEGER,
    "solved" INTEGER,
    "arrested" INTEGER,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "crime_statistic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_record" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind" "service_kind" NOT NULL,
    "served_on" VARCHAR(10) NOT NULL,
    "count" INTEGER NOT NULL,
    "person_id" UUID,
    "team_id" UUID,
    "note" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "service_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_meeting" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "held_on" VARCHAR(10) NOT NULL,
    "topic" TEXT NOT NULL,
    "organiser_id" UUID,
    "attendance" INTEGER,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "exchange_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vanguard_task" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "called_on" VARCHAR(10) NOT NULL,
    "ended_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "vanguard_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vanguard_participation" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wave" INTEGER NOT NULL,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "vanguard_participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind" "post_kind" NOT NULL,
    "title" TEXT,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "career_event" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind" "career_event_kind" NOT NULL,
    "happened_on" VARCHAR(10) NOT NULL,
    "position" TEXT,
    "authority_id" UUID,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "career_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "as_of" VARCHAR(10) NOT NULL,
    "status" "publication_status" NOT NULL DEFAULT 'DRAFT',
    "published_on" VARCHAR(10),
    "rules_version" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "stated" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" "claim_qualifier" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER,
    "length" INTEGER,
    "frozen_value" DOUBLE PRECISION,
    "frozen_verdict" "claim_verdict",
    "frozen_records" JSONB,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_term" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "elected_on" VARCHAR(10) NOT NULL,
    "due_on" VARCHAR(10) NOT NULL,
    "ended_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "committee_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_member" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "committee_role" NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "committee_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentorship" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "tier" "mentorship_tier" NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "mentorship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_round" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "opened_on" VARCHAR(10) NOT NULL,
    "closed_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "selection_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "deed" TEXT,
    "status" "nomination_status" NOT NULL DEFAULT 'DRAFT',
    "nominator_id" UUID,
    "submitted_on" VARCHAR(10),
    "reviewer_id" UUID,
    "reviewed_on" VARCHAR(10),
    "review_note" TEXT,
    "notice_from" VARCHAR(10),
    "notice_exemption" TEXT,
    "approver_id" UUID,
    "authority_id" UUID,
    "decided_on" VARCHAR(10),
    "decision_reason" TEXT,
    "document_number" TEXT,
    "award_id" UUID,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "probationary_from" VARCHAR(10) NOT NULL,
    "full_from" VARCHAR(10),
    "left_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "party_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch_membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "branch_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jurisdiction_profile" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "observed_on" VARCHAR(10) NOT NULL,
    "population" INTEGER NOT NULL,
    "floating_population" INTEGER,
    "venues" INTEGER,
    "fire_key_units" INTEGER,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "jurisdiction_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staffing_profile" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "observed_on" VARCHAR(10) NOT NULL,
    "officers" INTEGER NOT NULL,
    "auxiliaries" INTEGER NOT NULL,
    "rooms" INTEGER,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "staffing_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_grading" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "grade" "station_grade" NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "authority_id" UUID,
    "document_number" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "station_grading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_standing" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10) NOT NULL,
    "published_on" VARCHAR(10) NOT NULL,
    "weights" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "team_standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_score" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "counts" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "position" INTEGER NOT NULL,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "team_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "founded_on" VARCHAR(10) NOT NULL,
    "dissolved_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "workshop_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "set_on" VARCHAR(10) NOT NULL,
    "due_on" VARCHAR(10),
    "status" "goal_status" NOT NULL DEFAULT 'OPEN',
    "closed_on" VARCHAR(10),
    "owner_id" UUID,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "set_on" VARCHAR(10) NOT NULL,
    "due_on" VARCHAR(10),
    "status" "task_status" NOT NULL DEFAULT 'PLANNED',
    "closed_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "highlight" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "task_id" UUID,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "shown_on" VARCHAR(10) NOT NULL,
    "status" "highlight_status" NOT NULL DEFAULT 'BUDDING',
    "matured_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "highlight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "from_person_id" UUID,
    "to_person_id" UUID NOT NULL,
    "handed_on" VARCHAR(10) NOT NULL,
    "completed_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_item" (
    "id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "kind" "handover_item_kind" NOT NULL,
    "goal_id" UUID,
    "task_id" UUID,
    "term_id" UUID,
    "text" TEXT NOT NULL,
    "state" "handover_item_state" NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "decided_on" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "handover_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "study_day_station_id_held_on_idx" ON "study_day"("station_id", "held_on");

-- CreateIndex
CREATE INDEX "study_day_leader_id_idx" ON "study_day"("leader_id");

-- CreateIndex
CREATE INDEX "case_review_station_id_reviewed_on_idx" ON "case_review"("station_id", "reviewed_on");

-- CreateIndex
CREATE INDEX "case_review_study_day_id_idx" ON "case_review"("study_day_id");

-- CreateIndex
CREATE INDEX "case_review_reviewer_id_idx" ON "case_review"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_review_case_key" ON "case_review"("station_id", "case_number");

-- CreateIndex
CREATE INDEX "finding_review_id_opened_on_idx" ON "finding"("review_id", "opened_on");

-- CreateIndex
CREATE UNIQUE INDEX "crime_statistic_period_key" ON "crime_statistic"("station_id", "category", "from", "to");

-- CreateIndex
CREATE INDEX "service_record_station_id_served_on_idx" ON "service_record"("station_id", "served_on");

-- CreateIndex
CREATE INDEX "service_record_person_id_idx" ON "service_record"("person_id");

-- CreateIndex
CREATE INDEX "service_record_team_id_idx" ON "service_record"("team_id");

-- CreateIndex
CREATE INDEX "exchange_meeting_station_id_held_on_idx" ON "exchange_meeting"("station_id", "held_on");

-- CreateIndex
CREATE INDEX "exchange_meeting_organiser_id_idx" ON "exchange_meeting"("organiser_id");

-- CreateIndex
CREATE INDEX "vanguard_task_station_id_called_on_idx" ON "vanguard_task"("station_id", "called_on");

-- CreateIndex
CREATE INDEX "vanguard_participation_person_id_idx" ON "vanguard_participation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "vanguard_participation_person_key" ON "vanguard_participation"("task_id", "person_id");

-- CreateIndex
CREATE INDEX "post_station_id_from_idx" ON "post"("station_id", "from");

-- CreateIndex
CREATE INDEX "post_person_id_idx" ON "post"("person_id");

-- CreateIndex
CREATE INDEX "career_event_station_id_happened_on_idx" ON "career_event"("station_id", "happened_on");

-- CreateIndex
CREATE INDEX "career_event_person_id_idx" ON "career_event"("person_id");

-- CreateIndex
CREATE INDEX "career_event_authority_id_idx" ON "career_event"("authority_id");

-- CreateIndex
CREATE INDEX "publication_station_id_as_of_idx" ON "publication"("station_id", "as_of");

-- CreateIndex
CREATE INDEX "claim_metric_idx" ON "claim"("metric");

-- CreateIndex
CREATE UNIQUE INDEX "claim_key_key" ON "claim"("publication_id", "key");

-- CreateIndex
CREATE INDEX "committee_term_branch_id_elected_on_idx" ON "committee_term"("branch_id", "elected_on");

-- CreateIndex
CREATE INDEX "committee_member_branch_id_from_idx" ON "committee_member"("branch_id", "from");

-- CreateIndex
CREATE INDEX "committee_member_person_id_idx" ON "committee_member"("person_id");

-- CreateIndex
CREATE INDEX "mentorship_station_id_from_idx" ON "mentorship"("station_id", "from");

-- CreateIndex
CREATE INDEX "mentorship_mentor_id_idx" ON "mentorship"("mentor_id");

-- CreateIndex
CREATE INDEX "mentorship_mentee_id_idx" ON "mentorship"("mentee_id");

-- CreateIndex
CREATE INDEX "selection_round_station_id_opened_on_idx" ON "selection_round"("station_id", "opened_on");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_award_id_key" ON "nomination"("award_id");

-- CreateIndex
CREATE INDEX "nomination_round_id_idx" ON "nomination"("round_id");

-- CreateIndex
CREATE INDEX "nomination_person_id_idx" ON "nomination"("person_id");

-- CreateIndex
CREATE INDEX "nomination_kind_id_idx" ON "nomination"("kind_id");

-- CreateIndex
CREATE INDEX "nomination_nominator_id_idx" ON "nomination"("nominator_id");

-- CreateIndex
CREATE INDEX "nomination_reviewer_id_idx" ON "nomination"("reviewer_id");

-- CreateIndex
CREATE INDEX "nomination_approver_id_idx" ON "nomination"("approver_id");

-- CreateIndex
CREATE INDEX "nomination_authority_id_idx" ON "nomination"("authority_id");

-- CreateIndex
CREATE INDEX "party_membership_person_id_idx" ON "party_membership"("person_id");

-- CreateIndex
CREATE INDEX "branch_membership_branch_id_from_idx" ON "branch_membership"("branch_id", "from");

-- CreateIndex
CREATE INDEX "branch_membership_person_id_idx" ON "branch_membership"("person_id");

-- CreateIndex
CREATE INDEX "jurisdiction_profile_station_id_observed_on_idx" ON "jurisdiction_profile"("station_id", "observed_on");

-- CreateIndex
CREATE INDEX "staffing_profile_station_id_observed_on_idx" ON "staffing_profile"("station_id", "observed_on");

-- CreateIndex
CREATE INDEX "station_grading_station_id_from_idx" ON "station_grading"("station_id", "from");

-- CreateIndex
CREATE INDEX "station_grading_authority_id_idx" ON "station_grading"("authority_id");

-- CreateIndex
CREATE INDEX "team_standing_station_id_from_idx" ON "team_standing"("station_id", "from");

-- CreateIndex
CREATE INDEX "team_score_team_id_idx" ON "team_score"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_score_team_key" ON "team_score"("standing_id", "team_id");

-- CreateIndex
CREATE INDEX "workshop_branch_id_idx" ON "workshop"("branch_id");

-- CreateIndex
CREATE INDEX "goal_workshop_id_set_on_idx" ON "goal"("workshop_id", "set_on");

-- CreateIndex
CREATE INDEX "goal_owner_id_idx" ON "goal"("owner_id");

-- CreateIndex
CREATE INDEX "task_goal_id_set_on_idx" ON "task"("goal_id", "set_on");

-- CreateIndex
CREATE INDEX "task_owner_id_idx" ON "task"("owner_id");

-- CreateIndex
CREATE INDEX "highlight_goal_id_shown_on_idx" ON "highlight"("goal_id", "shown_on");

-- CreateIndex
CREATE INDEX "highlight_task_id_idx" ON "highlight"("task_id");

-- CreateIndex
CREATE INDEX "handover_branch_id_handed_on_idx" ON "handover"("branch_id", "handed_on");

-- CreateIndex
CREATE INDEX "handover_from_person_id_idx" ON "handover"("from_person_id");

-- CreateIndex
CREATE INDEX "handover_to_person_id_idx" ON "handover"("to_person_id");

-- CreateIndex
CREATE INDEX "handover_item_handover_id_idx" ON "handover_item"("handover_id");

-- CreateIndex
CREATE INDEX "handover_item_goal_id_idx" ON "handover_item"("goal_id");

-- CreateIndex
CREATE INDEX "handover_item_task_id_idx" ON "handover_item"("task_id");

-- CreateIndex
CREATE INDEX "handover_item_term_id_idx" ON "handover_item"("term_id");

-- AddForeignKey
ALTER TABLE "study_day" ADD CONSTRAINT "study_day_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_day" ADD CONSTRAINT "study_day_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_study_day_id_fkey" FOREIGN KEY ("study_day_id") REFERENCES "study_day"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "case_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crime_statistic" ADD CONSTRAINT "crime_statistic_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_record" ADD CONSTRAINT "service_record_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_record" ADD CONSTRAINT "service_record_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_record" ADD CONSTRAINT "service_record_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_meeting" ADD CONSTRAINT "exchange_meeting_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_meeting" ADD CONSTRAINT "exchange_meeting_organiser_id_fkey" FOREIGN KEY ("organiser_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vanguard_task" ADD CONSTRAINT "vanguard_task_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vanguard_participation" ADD CONSTRAINT "vanguard_participation_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "vanguard_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vanguard_participation" ADD CONSTRAINT "vanguard_participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "career_event" ADD CONSTRAINT "career_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "career_event" ADD CONSTRAINT "career_event_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "career_event" ADD CONSTRAINT "career_event_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_term" ADD CONSTRAINT "committee_term_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection_round" ADD CONSTRAINT "selection_round_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "selection_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "award_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominator_id_fkey" FOREIGN KEY ("nominator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_membership" ADD CONSTRAINT "party_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_membership" ADD CONSTRAINT "branch_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_membership" ADD CONSTRAINT "branch_membership_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jurisdiction_profile" ADD CONSTRAINT "jurisdiction_profile_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staffing_profile" ADD CONSTRAINT "staffing_profile_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_grading" ADD CONSTRAINT "station_grading_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_grading" ADD CONSTRAINT "station_grading_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_standing" ADD CONSTRAINT "team_standing_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_score" ADD CONSTRAINT "team_score_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "team_standing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_score" ADD CONSTRAINT "team_score_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlight" ADD CONSTRAINT "highlight_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlight" ADD CONSTRAINT "highlight_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_person_id_fkey" FOREIGN KEY ("from_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "committee_term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
