-- A case is one however its number is written: blanks, capitals and full-width characters make no difference.
DROP INDEX "case_review_case_key";

CREATE UNIQUE INDEX "case_review_case_key"
  ON "case_review" ("station_id", upper(regexp_replace(normalize("case_number", NFKC), '\s', '', 'g')));
