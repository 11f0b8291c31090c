-- Programs compare a task's version before they speak of it, and are told when somebody last spoke.

-- AlterTable
ALTER TABLE "ProgressUpdate" ADD COLUMN     "taskVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "TaskListing" ADD COLUMN     "lastUpdateAt" TIMESTAMP(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- What was said before has its version too: in the order in which it was said.
UPDATE "ProgressUpdate" SET "taskVersion" = n."version" FROM (
  SELECT u."id", row_number() OVER (PARTITION BY o."taskId" ORDER BY u."createdAt", u."seq", u."id") AS "version"
  FROM "ProgressUpdate" u JOIN "Obligation" o ON o."id" = u."obligationId"
) n WHERE n."id" = "ProgressUpdate"."id";
UPDATE "TaskListing" SET
  "version" = (
    SELECT count(*) FROM "ProgressUpdate" u JOIN "Obligation" o ON o."id" = u."obligationId"
    WHERE o."taskId" = "TaskListing"."taskId"
  ),
  "lastUpdateAt" = (
    SELECT max(s."at") FROM "ReviewStep" s JOIN "ProgressUpdate" u ON u."id" = s."updateId"
    JOIN "Obligation" o ON o."id" = u."obligationId"
    WHERE o."taskId" = "TaskListing"."taskId" AND s."verb" IN ('send', 'record')
  );

-- And it stays, like the words.
CREATE TRIGGER "ProgressUpdate_keeps_its_version" BEFORE UPDATE OF "taskVersion" ON "ProgressUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
