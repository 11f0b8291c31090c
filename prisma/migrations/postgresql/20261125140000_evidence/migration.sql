-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('PDF', 'DOCX', 'XLSX', 'PNG', 'JPG');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('NONE', 'PENDING', 'CLEAN', 'REFUSED');

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "updateId" TEXT,
    "scan" "ScanState" NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EvidenceFile_agencyId_target_idx" ON "EvidenceFile"("agencyId", "target");

-- CreateIndex
CREATE INDEX "EvidenceFile_updateId_idx" ON "EvidenceFile"("updateId");

-- CreateIndex
CREATE INDEX "EvidenceFile_scan_idx" ON "EvidenceFile"("scan");

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "ProgressUpdate"("id") ON DELETE SET NULL ON UPDATE CASCADE;




-- What a file is stays as it was taken in; once it is part of an update, it stays there.
CREATE TRIGGER "EvidenceFile_stays_itself" BEFORE UPDATE OF "id", "sha256", "kind", "size", "name", "agencyId", "target", "uploadedById", "uploadedAt" ON "EvidenceFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EvidenceFile_stays_with_its_update" BEFORE UPDATE OF "updateId" ON "EvidenceFile" FOR EACH ROW WHEN (OLD."updateId" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EvidenceFile_is_not_removed" BEFORE DELETE ON "EvidenceFile" FOR EACH ROW WHEN (OLD."updateId" IS NOT NULL) EXECUTE FUNCTION refuse_change();
