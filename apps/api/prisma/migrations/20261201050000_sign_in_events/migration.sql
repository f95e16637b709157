-- How somebody signs in is part of their account: that it was changed is kept as well, whoever changed it.
ALTER TYPE "account_event_kind" ADD VALUE 'PASSWORD_CHANGED';
ALTER TYPE "account_event_kind" ADD VALUE 'SECOND_FACTOR_ON';
ALTER TYPE "account_event_kind" ADD VALUE 'SECOND_FACTOR_OFF';
ALTER TYPE "account_event_kind" ADD VALUE 'ORGANISATION_FORGOTTEN';
