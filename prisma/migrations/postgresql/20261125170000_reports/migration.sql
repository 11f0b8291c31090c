-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('NOT_STARTED', 'DRAFT', 'WITH_HEAD', 'SENT', 'RETURNED', 'TAKEN');

-- CreateEnum
CREATE TYPE "PaperChannel" AS ENUM ('PAPER', 'DOCUMENT_SYSTEM');

-- CreateEnum
CREATE TYPE "ChaseChannel" AS ENUM ('TELEPHONE', 'MESSAGE', 'EMAIL', 'LETTER', 'MEETING');

-- CreateEnum
CREATE TYPE "ParagraphSource" AS ENUM ('AGENCY', 'RULE', 'OWN');

-- CreateEnum
CREATE TYPE "ParagraphUse" AS ENUM ('TAKEN', 'EDITED', 'LEFT');

-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('ANNUAL', 'CLOSING');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "reportDataDay" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "reportDataMonth" INTEGER NOT NULL DEFAULT 11,
ADD COLUMN     "reportLocksDay" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "reportLocksMonth" INTEGER NOT NULL DEFAULT 12,
ADD COLUMN     "reportOpensDay" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "reportOpensMonth" INTEGER NOT NULL DEFAULT 11;

-- CreateTable
CREATE TABLE "ReportPeriod" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dataAsOf" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueInclusive" BOOLEAN NOT NULL,
    "locksOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpectedReport" (
    "id" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "inForce" BOOLEAN NOT NULL DEFAULT true,
    "exemptReason" TEXT,
    "exemptedById" TEXT,
    "exemptedAt" TIMESTAMP(3),

    CONSTRAINT "ExpectedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "expectedId" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'NOT_STARTED',
    "version" INTEGER NOT NULL DEFAULT 0,
    "firstSentAt" TIMESTAMP(3),
    "firstSentOn" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportPart" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sources" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportStep" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "to" "ReportState" NOT NULL,
    "reason" TEXT,
    "parts" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "ReportStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportSnapshot" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "ReportSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportDocument" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "snapshotId" TEXT,
    "number" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LockException" (
    "id" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LockException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperReceipt" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "channel" "PaperChannel" NOT NULL,
    "arrivedOn" TEXT NOT NULL,
    "number" TEXT,
    "symbol" TEXT,
    "issuedOn" TEXT,
    "fileId" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PaperReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chase" (
    "id" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "channel" "ChaseChannel" NOT NULL,
    "words" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "Chase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewerNote" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReviewerNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsolidationPart" (
    "id" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "isDone" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsolidationPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsolidationParagraph" (
    "id" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" "ParagraphSource" NOT NULL,
    "snapshotId" TEXT,
    "sourceKey" TEXT,
    "original" TEXT,
    "use" "ParagraphUse" NOT NULL DEFAULT 'TAKEN',
    "editedById" TEXT NOT NULL,
    "editedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsolidationParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "periodId" TEXT,
    "dataAsOf" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "gaps" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "ReportPeriod" ADD CONSTRAINT "ReportPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPeriod" ADD CONSTRAINT "ReportPeriod_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpectedReport" ADD CONSTRAINT "ExpectedReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpectedReport" ADD CONSTRAINT "ExpectedReport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpectedReport" ADD CONSTRAINT "ExpectedReport_exemptedById_fkey" FOREIGN KEY ("exemptedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_expectedId_fkey" FOREIGN KEY ("expectedId") REFERENCES "ExpectedReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPart" ADD CONSTRAINT "ReportPart_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPart" ADD CONSTRAINT "ReportPart_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSnapshot" ADD CONSTRAINT "ReportSnapshot_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSnapshot" ADD CONSTRAINT "ReportSnapshot_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDocument" ADD CONSTRAINT "ReportDocument_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDocument" ADD CONSTRAINT "ReportDocument_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ReportSnapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDocument" ADD CONSTRAINT "ReportDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EvidenceFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportDocument" ADD CONSTRAINT "ReportDocument_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperReceipt" ADD CONSTRAINT "PaperReceipt_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperReceipt" ADD CONSTRAINT "PaperReceipt_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EvidenceFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperReceipt" ADD CONSTRAINT "PaperReceipt_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerNote" ADD CONSTRAINT "ReviewerNote_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerNote" ADD CONSTRAINT "ReviewerNote_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsolidationPart" ADD CONSTRAINT "ConsolidationPart_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsolidationPart" ADD CONSTRAINT "ConsolidationPart_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsolidationParagraph" ADD CONSTRAINT "ConsolidationParagraph_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ConsolidationPart"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsolidationParagraph" ADD CONSTRAINT "ConsolidationParagraph_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ReportSnapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsolidationParagraph" ADD CONSTRAINT "ConsolidationParagraph_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said, sent, granted and closed stays as it is; what was expected and begun is never removed; and the first
-- sending of a report decides for ever.
CREATE TRIGGER "ReportStep_stays" BEFORE UPDATE OR DELETE ON "ReportStep" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReportSnapshot_stays" BEFORE UPDATE OR DELETE ON "ReportSnapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReportDocument_stays" BEFORE UPDATE OR DELETE ON "ReportDocument" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "LockException_stays" BEFORE UPDATE OR DELETE ON "LockException" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PaperReceipt_stays" BEFORE UPDATE OR DELETE ON "PaperReceipt" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Chase_stays" BEFORE UPDATE OR DELETE ON "Chase" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Edition_stays" BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReportPeriod_is_not_removed" BEFORE DELETE ON "ReportPeriod" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ExpectedReport_is_not_removed" BEFORE DELETE ON "ExpectedReport" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Report_is_not_removed" BEFORE DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Report_first_sending_decides" BEFORE UPDATE OF "firstSentOn", "firstSentAt" ON "Report" FOR EACH ROW WHEN (OLD."firstSentOn" IS NOT NULL AND (NEW."firstSentOn" IS DISTINCT FROM OLD."firstSentOn" OR NEW."firstSentAt" IS DISTINCT FROM OLD."firstSentAt")) EXECUTE FUNCTION refuse_change();
