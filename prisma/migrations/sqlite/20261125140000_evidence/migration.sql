-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "updateId" TEXT,
    "scan" TEXT NOT NULL,
    CONSTRAINT "EvidenceFile_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceFile_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "ProgressUpdate" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "EvidenceFile_agencyId_target_idx" ON "EvidenceFile"("agencyId", "target");

-- CreateIndex
CREATE INDEX "EvidenceFile_updateId_idx" ON "EvidenceFile"("updateId");

-- CreateIndex
CREATE INDEX "EvidenceFile_scan_idx" ON "EvidenceFile"("scan");




-- What a file is stays as it was taken in; once it is part of an update, it stays there.
CREATE TRIGGER "EvidenceFile_stays_itself" BEFORE UPDATE OF "id", "sha256", "kind", "size", "name", "agencyId", "target", "uploadedById", "uploadedAt" ON "EvidenceFile" BEGIN SELECT RAISE(ABORT, 'EvidenceFile is append-only'); END;
CREATE TRIGGER "EvidenceFile_stays_with_its_update" BEFORE UPDATE OF "updateId" ON "EvidenceFile" WHEN OLD."updateId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'EvidenceFile is append-only'); END;
CREATE TRIGGER "EvidenceFile_is_not_removed" BEFORE DELETE ON "EvidenceFile" WHEN OLD."updateId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'EvidenceFile is append-only'); END;
