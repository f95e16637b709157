-- CreateEnum
CREATE TYPE "role" AS ENUM ('VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('HUMAN', 'SERVICE');

-- CreateEnum
CREATE TYPE "authority_line" AS ENUM ('PUBLIC_SECURITY', 'PARTY', 'GOVERNMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "authority_level" AS ENUM ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY');

-- CreateEnum
CREATE TYPE "award_class" AS ENUM ('COMMENDATION', 'MERIT_III', 'MERIT_II', 'MERIT_I', 'HONOUR_TITLE', 'NAMED_TITLE');

-- CreateEnum
CREATE TYPE "recipient_type" AS ENUM ('PERSON', 'STATION', 'BRANCH', 'TEAM');

-- CreateEnum
CREATE TYPE "evaluation_outcome" AS ENUM ('ADVANCED', 'STANDARD', 'SUBSTANDARD');

-- CreateEnum
CREATE TYPE "person_category" AS ENUM ('OFFICER', 'AUXILIARY');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "spell_entry" AS ENUM ('JOINED', 'TRANSFERRED_IN', 'REHIRED');

-- CreateEnum
CREATE TYPE "spell_exit" AS ENUM ('RETIRED', 'TRANSFERRED_OUT', 'SELECTED', 'RESIGNED', 'DISMISSED', 'DECEASED', 'OTHER');

-- CreateEnum
CREATE TYPE "team_kind" AS ENUM ('QINGLAN', 'SERVICE');

-- CreateEnum
CREATE TYPE "team_function" AS ENUM ('CRIME_FIGHTING', 'ORDER_AND_PREVENTION', 'GOVERNANCE_INNOVATION', 'GRASSROOTS_FOUNDATION', 'WINDOW_SERVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "team_eligibility" AS ENUM ('ANYONE', 'WOMEN');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "user_kind" NOT NULL DEFAULT 'HUMAN',

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "authority_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "config_id" TEXT NOT NULL DEFAULT 'default',
    "user_id" UUID NOT NULL,
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "refill_interval" INTEGER,
    "refill_amount" INTEGER,
    "last_refill_at" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "rate_limit_enabled" BOOLEAN NOT NULL DEFAULT false,
    "rate_limit_time_window" INTEGER,
    "rate_limit_max" INTEGER,
    "request_count" INTEGER NOT NULL DEFAULT 0,
    "remaining" INTEGER,
    "last_request" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "permissions" TEXT,
    "metadata" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "line" "authority_line" NOT NULL,
    "level" "authority_level" NOT NULL,
    "parent_id" UUID,
    "ancestor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_kind" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "class" "award_class" NOT NULL,
    "recipient_types" "recipient_type"[],
    "yearly" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "award_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "person_id" UUID,
    "station_id" UUID,
    "branch_id" UUID,
    "team_id" UUID,
    "credited_station_id" UUID,
    "granted_on" VARCHAR(10) NOT NULL,
    "honour_year" INTEGER,
    "document_number" TEXT,
    "deed" TEXT,
    "exemption" TEXT,
    "revoked_from" VARCHAR(10),
    "revocation_reason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "founded_on" VARCHAR(10) NOT NULL,
    "dissolved_on" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secretary_tenure" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "reason" TEXT,
    "end_reason" TEXT,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "secretary_tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "outcome" "evaluation_outcome" NOT NULL,
    "rank" INTEGER,
    "ranked_among" INTEGER,
    "published_on" VARCHAR(10) NOT NULL,
    "document_number" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "supersedes_id" UUID,
    "correction_reason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" "person_category" NOT NULL,
    "sex" "sex" NOT NULL,
    "birth_date" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_spell" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "category" "person_category" NOT NULL,
    "entry" "spell_entry" NOT NULL,
    "exit" "spell_exit",
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "service_spell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "station" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "authority_id" UUID NOT NULL,
    "established_on" VARCHAR(10) NOT NULL,
    "dissolved_on" VARCHAR(10),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_lineage" (
    "successor_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,

    CONSTRAINT "station_lineage_pkey" PRIMARY KEY ("successor_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "team_kind" NOT NULL,
    "function" "team_function" NOT NULL,
    "eligibility" "team_eligibility" NOT NULL DEFAULT 'ANYONE',
    "founded_on" VARCHAR(10),
    "disbanded_on" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_membership" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "team_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_leadership" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from" VARCHAR(10) NOT NULL,
    "to" VARCHAR(10),
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "team_leadership_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_authority_id_idx" ON "role_grant"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_key" ON "api_key"("key");

-- CreateIndex
CREATE INDEX "api_key_user_id_idx" ON "api_key"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "authority_code_key" ON "authority"("code");

-- CreateIndex
CREATE INDEX "authority_parent_id_idx" ON "authority"("parent_id");

-- CreateIndex
CREATE INDEX "authority_ancestor_ids_idx" ON "authority" USING GIN ("ancestor_ids");

-- CreateIndex
CREATE INDEX "authority_name_idx" ON "authority"("name");

-- CreateIndex
CREATE UNIQUE INDEX "award_kind_code_key" ON "award_kind"("code");

-- CreateIndex
CREATE INDEX "award_credited_station_id_granted_on_idx" ON "award"("credited_station_id", "granted_on");

-- CreateIndex
CREATE INDEX "award_person_id_granted_on_idx" ON "award"("person_id", "granted_on");

-- CreateIndex
CREATE INDEX "award_station_id_granted_on_idx" ON "award"("station_id", "granted_on");

-- CreateIndex
CREATE INDEX "award_branch_id_idx" ON "award"("branch_id");

-- CreateIndex
CREATE INDEX "award_team_id_idx" ON "award"("team_id");

-- CreateIndex
CREATE INDEX "award_kind_id_granted_on_idx" ON "award"("kind_id", "granted_on");

-- CreateIndex
CREATE UNIQUE INDEX "award_document_number_key" ON "award"("authority_id", "document_number");

-- CreateIndex
CREATE INDEX "branch_station_id_idx" ON "branch"("station_id");

-- CreateIndex
CREATE INDEX "branch_name_idx" ON "branch"("name");

-- CreateIndex
CREATE INDEX "secretary_tenure_branch_id_from_idx" ON "secretary_tenure"("branch_id", "from");

-- CreateIndex
CREATE INDEX "secretary_tenure_person_id_idx" ON "secretary_tenure"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_supersedes_id_key" ON "evaluation"("supersedes_id");

-- CreateIndex
CREATE INDEX "evaluation_authority_id_year_idx" ON "evaluation"("authority_id", "year");

-- CreateIndex
CREATE INDEX "evaluation_year_idx" ON "evaluation"("year");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_one_per_year_key" ON "evaluation"("station_id", "scheme", "year", "revision");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person"("name");

-- CreateIndex
CREATE INDEX "service_spell_person_id_from_idx" ON "service_spell"("person_id", "from");

-- CreateIndex
CREATE INDEX "service_spell_station_id_from_idx" ON "service_spell"("station_id", "from");

-- CreateIndex
CREATE UNIQUE INDEX "station_code_key" ON "station"("code");

-- CreateIndex
CREATE INDEX "station_authority_id_idx" ON "station"("authority_id");

-- CreateIndex
CREATE INDEX "station_name_idx" ON "station"("name");

-- CreateIndex
CREATE INDEX "station_lineage_predecessor_id_idx" ON "station_lineage"("predecessor_id");

-- CreateIndex
CREATE INDEX "team_station_id_idx" ON "team"("station_id");

-- CreateIndex
CREATE INDEX "team_name_idx" ON "team"("name");

-- CreateIndex
CREATE INDEX "team_membership_team_id_from_idx" ON "team_membership"("team_id", "from");

-- CreateIndex
CREATE INDEX "team_membership_person_id_idx" ON "team_membership"("person_id");

-- CreateIndex
CREATE INDEX "team_leadership_team_id_from_idx" ON "team_leadership"("team_id", "from");

-- CreateIndex
CREATE INDEX "team_leadership_person_id_idx" ON "team_leadership"("person_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "award_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_credited_station_id_fkey" FOREIGN KEY ("credited_station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secretary_tenure" ADD CONSTRAINT "secretary_tenure_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secretary_tenure" ADD CONSTRAINT "secretary_tenure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_spell" ADD CONSTRAINT "service_spell_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_spell" ADD CONSTRAINT "service_spell_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_lineage" ADD CONSTRAINT "station_lineage_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_lineage" ADD CONSTRAINT "station_lineage_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_leadership" ADD CONSTRAINT "team_leadership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_leadership" ADD CONSTRAINT "team_leadership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
