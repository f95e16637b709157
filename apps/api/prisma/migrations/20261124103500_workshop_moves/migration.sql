-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "moves" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "highlight" ADD COLUMN     "moves" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "moves" JSONB NOT NULL DEFAULT '[]';

-- One running workshop of a branch.
CREATE UNIQUE INDEX "workshop_one_running_key" ON "workshop" ("branch_id") WHERE "dissolved_on" IS NULL AND "archived_at" IS NULL;
