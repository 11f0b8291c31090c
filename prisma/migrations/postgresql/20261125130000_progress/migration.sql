-- Listings say more than before: what is missing is derived again at the next start.
DELETE FROM "TaskDigest";
DELETE FROM "TaskListing";
DELETE FROM "TaskSearch";

-- CreateEnum
CREATE TYPE "Progress" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'SUSPENDED', 'DISCONTINUED', 'ONGOING');

-- CreateEnum
CREATE TYPE "UpdateState" AS ENUM ('WITH_HEAD', 'HANDED_BACK', 'SENT', 'RETURNED', 'CONFIRMED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "HeadRule" AS ENUM ('COMPLETIONS', 'ALL', 'NONE');

-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "headRule" "HeadRule" NOT NULL DEFAULT 'COMPLETIONS';

-- AlterTable
ALTER TABLE "TaskListing" ADD COLUMN     "due" TEXT,
ADD COLUMN     "finishedOn" TEXT,
ADD COLUMN     "isWithoutEvidence" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastSaidOn" TEXT,
ADD COLUMN     "obligationId" TEXT,
ADD COLUMN     "pendingSince" TEXT,
ADD COLUMN     "progress" "Progress",
ADD COLUMN     "returnedOn" TEXT,
ADD COLUMN     "statusClass" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "ObligationPart" (
    "id" TEXT NOT NULL,
    "obligationId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,

    CONSTRAINT "ObligationPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusCount" (
    "planId" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "leadKey" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "statusClass" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "StatusCount_pkey" PRIMARY KEY ("planId","sectionKey","leadKey","due","statusClass")
);

-- CreateTable
CREATE TABLE "ProgressUpdate" (
    "id" TEXT NOT NULL,
    "obligationId" TEXT NOT NULL,
    "partId" TEXT,
    "seq" INTEGER NOT NULL,
    "progress" "Progress",
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" "UpdateState" NOT NULL,
    "countsOn" TEXT,

    CONSTRAINT "ProgressUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "id" TEXT NOT NULL,
    "updateId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "to" "UpdateState" NOT NULL,
    "reason" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standing" (
    "obligationId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "progress" "Progress",
    "updateId" TEXT,
    "finishedOn" TEXT,
    "submittedOn" TEXT,
    "isWithoutEvidence" BOOLEAN NOT NULL,
    "pendingId" TEXT,
    "pendingProgress" "Progress",
    "pendingSince" TEXT,
    "returnedId" TEXT,
    "returnedOn" TEXT,
    "lastSaidOn" TEXT,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("obligationId","from")
);

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

-- CreateIndex
CREATE UNIQUE INDEX "TaskListing_obligationId_key" ON "TaskListing"("obligationId");

-- AddForeignKey
ALTER TABLE "ObligationPart" ADD CONSTRAINT "ObligationPart_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObligationPart" ADD CONSTRAINT "ObligationPart_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskListing" ADD CONSTRAINT "TaskListing_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusCount" ADD CONSTRAINT "StatusCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ObligationPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "ProgressUpdate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "ProgressUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What was said, and the steps it took, stay as they are; only the state and the day from which it counts follow the steps.
CREATE TRIGGER "ProgressUpdate_keeps_its_words" BEFORE UPDATE OF "id", "obligationId", "partId", "seq", "progress", "result", "difficulties", "proposals", "next", "speaksOn", "submittedOn", "submittedTo", "issuedOn", "documentNumber", "noEvidenceReason", "replacesId", "agencyId", "authorId", "onBehalf", "enteredLater", "clientKey", "createdAt" ON "ProgressUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ProgressUpdate_is_not_removed" BEFORE DELETE ON "ProgressUpdate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReviewStep_stays" BEFORE UPDATE OR DELETE ON "ReviewStep" FOR EACH ROW EXECUTE FUNCTION refuse_change();
