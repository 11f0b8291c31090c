-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "HelpRequest_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HelpRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HelpRequest_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HelpRequest_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "obligationId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Contribution_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Contribution_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Contribution_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Wait" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "agencyId" TEXT,
    "since" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "countsOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "endedById" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Wait_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Wait_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Wait_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Wait_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Wait_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TaskContact_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskContact_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaskContact_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT,
    "sectionId" TEXT,
    "name" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Charge_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Charge_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Charge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "HelpRequest_taskId_at_idx" ON "HelpRequest"("taskId", "at");

-- CreateIndex
CREATE INDEX "HelpRequest_agencyId_at_idx" ON "HelpRequest"("agencyId", "at");

-- CreateIndex
CREATE INDEX "Contribution_obligationId_at_idx" ON "Contribution"("obligationId", "at");

-- CreateIndex
CREATE INDEX "Contribution_agencyId_at_idx" ON "Contribution"("agencyId", "at");

-- CreateIndex
CREATE INDEX "Wait_taskId_at_idx" ON "Wait"("taskId", "at");

-- CreateIndex
CREATE INDEX "Wait_endedOn_idx" ON "Wait"("endedOn");

-- CreateIndex
CREATE INDEX "TaskContact_taskId_at_idx" ON "TaskContact"("taskId", "at");

-- CreateIndex
CREATE INDEX "Charge_taskId_at_idx" ON "Charge"("taskId", "at");

-- CreateIndex
CREATE INDEX "Charge_sectionId_at_idx" ON "Charge"("sectionId", "at");



CREATE TRIGGER "HelpRequest_is_not_changed" BEFORE UPDATE ON "HelpRequest" BEGIN SELECT RAISE(ABORT, 'HelpRequest is append-only'); END;
CREATE TRIGGER "HelpRequest_is_not_removed" BEFORE DELETE ON "HelpRequest" BEGIN SELECT RAISE(ABORT, 'HelpRequest is append-only'); END;
CREATE TRIGGER "Contribution_is_not_changed" BEFORE UPDATE ON "Contribution" BEGIN SELECT RAISE(ABORT, 'Contribution is append-only'); END;
CREATE TRIGGER "Contribution_is_not_removed" BEFORE DELETE ON "Contribution" BEGIN SELECT RAISE(ABORT, 'Contribution is append-only'); END;
CREATE TRIGGER "TaskContact_is_not_changed" BEFORE UPDATE ON "TaskContact" BEGIN SELECT RAISE(ABORT, 'TaskContact is append-only'); END;
CREATE TRIGGER "TaskContact_is_not_removed" BEFORE DELETE ON "TaskContact" BEGIN SELECT RAISE(ABORT, 'TaskContact is append-only'); END;
CREATE TRIGGER "Charge_is_not_changed" BEFORE UPDATE ON "Charge" BEGIN SELECT RAISE(ABORT, 'Charge is append-only'); END;
CREATE TRIGGER "Charge_is_not_removed" BEFORE DELETE ON "Charge" BEGIN SELECT RAISE(ABORT, 'Charge is append-only'); END;
CREATE TRIGGER "Wait_keeps_its_words" BEFORE UPDATE OF "id", "taskId", "desk", "agencyId", "since", "text", "fromId", "byId", "at", "countsOn" ON "Wait" BEGIN SELECT RAISE(ABORT, 'Wait is append-only'); END;
CREATE TRIGGER "Wait_ends_once" BEFORE UPDATE ON "Wait" WHEN OLD."endedOn" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Wait is append-only'); END;
CREATE TRIGGER "Wait_is_not_removed" BEFORE DELETE ON "Wait" BEGIN SELECT RAISE(ABORT, 'Wait is append-only'); END;
