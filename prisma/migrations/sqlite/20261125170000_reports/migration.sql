-- CreateTable
CREATE TABLE "ReportPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dataAsOf" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueInclusive" BOOLEAN NOT NULL,
    "locksOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedById" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    CONSTRAINT "ReportPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportPeriod_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExpectedReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "inForce" BOOLEAN NOT NULL DEFAULT true,
    "exemptReason" TEXT,
    "exemptedById" TEXT,
    "exemptedAt" DATETIME,
    CONSTRAINT "ExpectedReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ExpectedReport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ExpectedReport_exemptedById_fkey" FOREIGN KEY ("exemptedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expectedId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'NOT_STARTED',
    "version" INTEGER NOT NULL DEFAULT 0,
    "firstSentAt" DATETIME,
    "firstSentOn" TEXT,
    CONSTRAINT "Report_expectedId_fkey" FOREIGN KEY ("expectedId") REFERENCES "ExpectedReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sources" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "ReportPart_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportPart_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "parts" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "ReportStep_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "ReportSnapshot_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportSnapshot_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "snapshotId" TEXT,
    "number" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ReportDocument_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportDocument_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ReportSnapshot" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReportDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EvidenceFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportDocument_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LockException" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LockException_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LockException_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LockException_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperReceipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "arrivedOn" TEXT NOT NULL,
    "number" TEXT,
    "symbol" TEXT,
    "issuedOn" TEXT,
    "fileId" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PaperReceipt_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PaperReceipt_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EvidenceFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PaperReceipt_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Chase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "Chase_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Chase_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Chase_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewerNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ReviewerNote_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewerNote_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsolidationPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "isDone" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "ConsolidationPart_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ConsolidationPart_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsolidationParagraph" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "snapshotId" TEXT,
    "sourceKey" TEXT,
    "original" TEXT,
    "use" TEXT NOT NULL DEFAULT 'TAKEN',
    "editedById" TEXT NOT NULL,
    "editedAt" DATETIME NOT NULL,
    CONSTRAINT "ConsolidationParagraph_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ConsolidationPart" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ConsolidationParagraph_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ReportSnapshot" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ConsolidationParagraph_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "periodId" TEXT,
    "dataAsOf" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "gaps" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Edition_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Edition_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Edition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "reportOpensMonth" INTEGER NOT NULL DEFAULT 11;
ALTER TABLE "Plan" ADD COLUMN "reportOpensDay" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Plan" ADD COLUMN "reportDataMonth" INTEGER NOT NULL DEFAULT 11;
ALTER TABLE "Plan" ADD COLUMN "reportDataDay" INTEGER NOT NULL DEFAULT 15;
ALTER TABLE "Plan" ADD COLUMN "reportLocksMonth" INTEGER NOT NULL DEFAULT 12;
ALTER TABLE "Plan" ADD COLUMN "reportLocksDay" INTEGER NOT NULL DEFAULT 15;

-- CreateIndex
CREATE UNIQUE INDEX "ReportPeriod_planId_year_key" ON "ReportPeriod"("planId", "year");

-- CreateIndex
CREATE INDEX "ExpectedReport_agencyId_idx" ON "ExpectedReport"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "ExpectedReport_periodId_agencyId_key" ON "ExpectedReport"("periodId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_expectedId_key" ON "Report"("expectedId");

-- CreateIndex
CREATE INDEX "Report_state_idx" ON "Report"("state");

-- CreateIndex
CREATE UNIQUE INDEX "ReportPart_reportId_key_key" ON "ReportPart"("reportId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ReportStep_reportId_seq_key" ON "ReportStep"("reportId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSnapshot_reportId_no_key" ON "ReportSnapshot"("reportId", "no");

-- CreateIndex
CREATE INDEX "ReportDocument_reportId_at_idx" ON "ReportDocument"("reportId", "at");

-- CreateIndex
CREATE INDEX "LockException_periodId_agencyId_idx" ON "LockException"("periodId", "agencyId");

-- CreateIndex
CREATE INDEX "PaperReceipt_reportId_idx" ON "PaperReceipt"("reportId");

-- CreateIndex
CREATE INDEX "Chase_periodId_agencyId_at_idx" ON "Chase"("periodId", "agencyId", "at");

-- CreateIndex
CREATE INDEX "ReviewerNote_reportId_byId_idx" ON "ReviewerNote"("reportId", "byId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsolidationPart_periodId_key_key" ON "ConsolidationPart"("periodId", "key");

-- CreateIndex
CREATE INDEX "ConsolidationParagraph_partId_order_idx" ON "ConsolidationParagraph"("partId", "order");

-- CreateIndex
CREATE INDEX "ConsolidationParagraph_snapshotId_idx" ON "ConsolidationParagraph"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_planId_kind_year_no_key" ON "Edition"("planId", "kind", "year", "no");

-- What was said, sent, granted and closed stays as it is; what was expected and begun is never removed; and the first
-- sending of a report decides for ever.
CREATE TRIGGER "ReportStep_is_not_changed" BEFORE UPDATE ON "ReportStep" BEGIN SELECT RAISE(ABORT, 'ReportStep is append-only'); END;
CREATE TRIGGER "ReportStep_is_not_removed" BEFORE DELETE ON "ReportStep" BEGIN SELECT RAISE(ABORT, 'ReportStep is append-only'); END;
CREATE TRIGGER "ReportSnapshot_is_not_changed" BEFORE UPDATE ON "ReportSnapshot" BEGIN SELECT RAISE(ABORT, 'ReportSnapshot is append-only'); END;
CREATE TRIGGER "ReportSnapshot_is_not_removed" BEFORE DELETE ON "ReportSnapshot" BEGIN SELECT RAISE(ABORT, 'ReportSnapshot is append-only'); END;
CREATE TRIGGER "ReportDocument_is_not_changed" BEFORE UPDATE ON "ReportDocument" BEGIN SELECT RAISE(ABORT, 'ReportDocument is append-only'); END;
CREATE TRIGGER "ReportDocument_is_not_removed" BEFORE DELETE ON "ReportDocument" BEGIN SELECT RAISE(ABORT, 'ReportDocument is append-only'); END;
CREATE TRIGGER "LockException_is_not_changed" BEFORE UPDATE ON "LockException" BEGIN SELECT RAISE(ABORT, 'LockException is append-only'); END;
CREATE TRIGGER "LockException_is_not_removed" BEFORE DELETE ON "LockException" BEGIN SELECT RAISE(ABORT, 'LockException is append-only'); END;
CREATE TRIGGER "PaperReceipt_is_not_changed" BEFORE UPDATE ON "PaperReceipt" BEGIN SELECT RAISE(ABORT, 'PaperReceipt is append-only'); END;
CREATE TRIGGER "PaperReceipt_is_not_removed" BEFORE DELETE ON "PaperReceipt" BEGIN SELECT RAISE(ABORT, 'PaperReceipt is append-only'); END;
CREATE TRIGGER "Chase_is_not_changed" BEFORE UPDATE ON "Chase" BEGIN SELECT RAISE(ABORT, 'Chase is append-only'); END;
CREATE TRIGGER "Chase_is_not_removed" BEFORE DELETE ON "Chase" BEGIN SELECT RAISE(ABORT, 'Chase is append-only'); END;
CREATE TRIGGER "Edition_is_not_changed" BEFORE UPDATE ON "Edition" BEGIN SELECT RAISE(ABORT, 'Edition is append-only'); END;
CREATE TRIGGER "Edition_is_not_removed" BEFORE DELETE ON "Edition" BEGIN SELECT RAISE(ABORT, 'Edition is append-only'); END;
CREATE TRIGGER "ReportPeriod_is_not_removed" BEFORE DELETE ON "ReportPeriod" BEGIN SELECT RAISE(ABORT, 'ReportPeriod is append-only'); END;
CREATE TRIGGER "ExpectedReport_is_not_removed" BEFORE DELETE ON "ExpectedReport" BEGIN SELECT RAISE(ABORT, 'ExpectedReport is append-only'); END;
CREATE TRIGGER "Report_is_not_removed" BEFORE DELETE ON "Report" BEGIN SELECT RAISE(ABORT, 'Report is append-only'); END;
CREATE TRIGGER "Report_first_sending_decides" BEFORE UPDATE OF "firstSentOn", "firstSentAt" ON "Report" WHEN OLD."firstSentOn" IS NOT NULL AND (NEW."firstSentOn" IS NOT OLD."firstSentOn" OR NEW."firstSentAt" IS NOT OLD."firstSentAt") BEGIN SELECT RAISE(ABORT, 'the first sending decides'); END;
