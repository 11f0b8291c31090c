-- Lists and dashboards are counted from few rows whatever the conditions; what was silent and what stands for nobody is
-- found by an index.

-- AlterTable
ALTER TABLE "TaskListing" ADD COLUMN "leads" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "TaskListing_planId_lastSaidOn_statusClass_idx" ON "TaskListing"("planId", "lastSaidOn", "statusClass");

-- CreateIndex
CREATE INDEX "Assignment_groupId_agencyId_to_idx" ON "Assignment"("groupId", "agencyId", "to");

-- All who lead a task by name, in their order.
UPDATE "TaskListing" SET "leads" = coalesce((
  SELECT ' ' || group_concat(k."key", ' ') || ' ' FROM (
    SELECT coalesce(y."key", g."key") AS "key", a."order" FROM "Assignment" a
    LEFT JOIN "Agency" y ON y."id" = a."agencyId" LEFT JOIN "Group" g ON g."id" = a."groupId"
    WHERE a."taskId" = "TaskListing"."taskId" AND a."role" = 'LEAD' AND a."to" IS NULL
      AND (y."id" IS NOT NULL OR g."id" IS NOT NULL) ORDER BY a."order"
  ) k
), '');

-- The counts are derived: they are made anew with all that lists are asked for.
DROP TABLE "StatusCount";
CREATE TABLE "StatusCount" (
    "planId" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "leadKey" TEXT NOT NULL,
    "leads" TEXT NOT NULL,
    "deadlineKey" TEXT NOT NULL,
    "deadlineKind" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "statusClass" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "pendingSince" TEXT NOT NULL,
    "returnedOn" TEXT NOT NULL,
    "isWithoutEvidence" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "sectionKey", "leadKey", "leads", "deadlineKey", "deadlineKind", "due", "statusClass", "progress", "pendingSince", "returnedOn", "isWithoutEvidence"),
    CONSTRAINT "StatusCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "StatusCount" SELECT "planId", "sectionKey", "leadKey", "leads", "deadlineKey", "deadlineKind", coalesce("due", ''),
  "statusClass", coalesce("progress", ''), coalesce("pendingSince", ''), coalesce("returnedOn", ''), "isWithoutEvidence", count(*)
FROM "TaskListing" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
