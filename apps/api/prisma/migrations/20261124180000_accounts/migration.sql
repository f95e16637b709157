-- Users, their roles and their keys are managed by whoever is ADMIN over them; what was done to them is kept.

-- Who is deactivated cannot sign in, and their keys open nothing.
ALTER TABLE "user" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);

-- Who made a key; nobody where it was made on the command line.
ALTER TABLE "api_key" ADD COLUMN "made_by_id" UUID;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "api_key_made_by_id_idx" ON "api_key"("made_by_id");

CREATE TYPE "account_event_kind" AS ENUM ('USER_CREATED', 'ROLE_GRANTED', 'ROLE_REVOKED', 'PASSWORD_RESET', 'USER_DEACTIVATED', 'USER_ACTIVATED', 'KEY_CREATED', 'KEY_REVOKED');

/*
  What was done to accounts. They are no part of the ledger's chain, which keeps what it holds for ever: so the names
  stand here as they were then, and nothing here is a secret.
*/
CREATE TABLE "account_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "account_event_kind" NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_name" TEXT,
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "role" "role",
    "place" TEXT,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_event_user_id_idx" ON "account_event"("user_id");

CREATE TRIGGER "account_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "account_event"
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
ALTER TABLE "account_event" ENABLE ALWAYS TRIGGER "account_event_append_only";

ALTER TABLE "account_event" ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope_everything ON "account_event" USING (scope_everywhere()) WITH CHECK (scope_everywhere());
