-- CreateTable
CREATE TABLE "Signatory" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "collective" TEXT,
    "superiorTitle" TEXT,
    "title" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Signatory_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Signatory_agencyId_from_idx" ON "Signatory"("agencyId", "from");

-- Who signed on which days is never rewritten; only the last day is set.
CREATE TRIGGER "Signatory_keeps_its_words" BEFORE UPDATE OF "id", "agencyId", "authority", "collective", "superiorTitle", "title", "fullName", "from" ON "Signatory" BEGIN SELECT RAISE(ABORT, 'Signatory is append-only'); END;
CREATE TRIGGER "Signatory_is_not_removed" BEFORE DELETE ON "Signatory" BEGIN SELECT RAISE(ABORT, 'Signatory is append-only'); END;
