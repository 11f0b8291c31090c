-- Listings say more than before: what is missing is derived again at the next start.
DELETE FROM "TaskDigest";
DELETE FROM "TaskListing";
INSERT INTO "TaskSearch" ("TaskSearch") VALUES ('delete-all');

-- CreateTable
CREATE TABLE "ObligationPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "obligationId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    CONSTRAINT "ObligationPart_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ObligationPart_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusCount" (
    "planId" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "leadKey" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "statusClass" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "sectionKey", "leadKey", "due", "statusClass"),
    CONSTRAINT "StatusCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressUpdate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "obligationId" TEXT NOT NULL,
    "partId" TEXT,
    "seq" INTEGER NOT NULL,
    "progress" TEXT,
    "result" TEXT,
    "difficulties" TEXT,
    "proposals" TEXT,
    "next" TEXT,
    "speaksOn" TEXT NOT NULL,
    "submittedOn" TEXT,
    "submittedTo" TEXT,
    "issuedOn" TEXT,
    "documentNumber" TEXT,
    "noEvidenceReason" TEXT,
    "replacesId" TEXT,
    "agencyId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "onBehalf" TEXT,
    "enteredLater" BOOLEAN NOT NULL DEFAULT false,
    "clientKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "countsOn" TEXT,
    CONSTRAINT "ProgressUpdate_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressUpdate_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ObligationPart" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ProgressUpdate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "ProgressUpdate" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ProgressUpdate_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "updateId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "ReviewStep_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "ProgressUpdate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Draft_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Standing" (
    "obligationId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "progress" TEXT,
    "updateId" TEXT,
    "finishedOn" TEXT,
    "submittedOn" TEXT,
    "isWithoutEvidence" BOOLEAN NOT NULL,
    "pendingId" TEXT,
    "pendingProgress" TEXT,
    "pendingSince" TEXT,
    "returnedId" TEXT,
    "returnedOn" TEXT,
    "lastSaidOn" TEXT,

    PRIMARY KEY ("obligationId", "from"),
    CONSTRAINT "Standing_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "order" INTEGER NOT NULL,
    "reports" BOOLEAN NOT NULL DEFAULT false,
    "contactPerson" TEXT,
    "contactPhone" TEXT,
    "from" TEXT,
    "to" TEXT,
    "headRule" TEXT NOT NULL DEFAULT 'COMPLETIONS',
    CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Agency" ("contactPerson", "contactPhone", "from", "id", "key", "kind", "order", "parentId", "reports", "to") SELECT "contactPerson", "contactPhone", "from", "id", "key", "kind", "order", "parentId", "reports", "to" FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
CREATE UNIQUE INDEX "Agency_key_key" ON "Agency"("key");
CREATE TABLE "new_TaskListing" (
    "no" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "leadKey" TEXT NOT NULL,
    "deadlineKey" TEXT NOT NULL,
    "deadlineKind" TEXT NOT NULL,
    "openProposals" INTEGER NOT NULL,
    "due" TEXT,
    "obligationId" TEXT,
    "progress" TEXT,
    "finishedOn" TEXT,
    "pendingSince" TEXT,
    "returnedOn" TEXT,
    "lastSaidOn" TEXT,
    "isWithoutEvidence" BOOLEAN NOT NULL DEFAULT false,
    "statusClass" TEXT NOT NULL,
    CONSTRAINT "TaskListing_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskListing_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskListing_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_TaskListing" ("deadlineKey", "deadlineKind", "leadKey", "no", "number", "openProposals", "order", "planId", "sectionKey", "taskId") SELECT "deadlineKey", "deadlineKind", "leadKey", "no", "number", "openProposals", "order", "planId", "sectionKey", "taskId" FROM "TaskListing";
DROP TABLE "TaskListing";
ALTER TABLE "new_TaskListing" RENAME TO "TaskListing";
CREATE UNIQUE INDEX "TaskListing_taskId_key" ON "TaskListing"("taskId");
CREATE UNIQUE INDEX "TaskListing_obligationId_key" ON "TaskListing"("obligationId");
CREATE INDEX "TaskListing_planId_sectionKey_order_idx" ON "TaskListing"("planId", "sectionKey", "order");
CREATE INDEX "TaskListing_planId_leadKey_order_idx" ON "TaskListing"("planId", "leadKey", "order");
CREATE INDEX "TaskListing_planId_deadlineKey_order_idx" ON "TaskListing"("planId", "deadlineKey", "order");
CREATE INDEX "TaskListing_planId_deadlineKind_order_idx" ON "TaskListing"("planId", "deadlineKind", "order");
CREATE INDEX "TaskListing_planId_openProposals_idx" ON "TaskListing"("planId", "openProposals");
CREATE UNIQUE INDEX "TaskListing_planId_order_key" ON "TaskListing"("planId", "order");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "ObligationPart_obligationId_agencyId_key" ON "ObligationPart"("obligationId", "agencyId");

-- CreateIndex
CREATE INDEX "ProgressUpdate_state_countsOn_idx" ON "ProgressUpdate"("state", "countsOn");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressUpdate_obligationId_seq_key" ON "ProgressUpdate"("obligationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressUpdate_authorId_clientKey_key" ON "ProgressUpdate"("authorId", "clientKey");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewStep_updateId_seq_key" ON "ReviewStep"("updateId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_agencyId_target_key" ON "Draft"("agencyId", "target");



-- What was said, and the steps it took, stay as they are; only the state and the day from which it counts follow the steps.
CREATE TRIGGER "ProgressUpdate_keeps_its_words" BEFORE UPDATE OF "id", "obligationId", "partId", "seq", "progress", "result", "difficulties", "proposals", "next", "speaksOn", "submittedOn", "submittedTo", "issuedOn", "documentNumber", "noEvidenceReason", "replacesId", "agencyId", "authorId", "onBehalf", "enteredLater", "clientKey", "createdAt" ON "ProgressUpdate" BEGIN SELECT RAISE(ABORT, 'ProgressUpdate is append-only'); END;
CREATE TRIGGER "ProgressUpdate_is_not_removed" BEFORE DELETE ON "ProgressUpdate" BEGIN SELECT RAISE(ABORT, 'ProgressUpdate is append-only'); END;
CREATE TRIGGER "ReviewStep_is_not_changed" BEFORE UPDATE ON "ReviewStep" BEGIN SELECT RAISE(ABORT, 'ReviewStep is append-only'); END;
CREATE TRIGGER "ReviewStep_is_not_removed" BEFORE DELETE ON "ReviewStep" BEGIN SELECT RAISE(ABORT, 'ReviewStep is append-only'); END;
