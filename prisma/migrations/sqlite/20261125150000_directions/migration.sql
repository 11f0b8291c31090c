-- CreateTable
CREATE TABLE "Direction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "closedById" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "Direction_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Direction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Direction_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DirectionAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "directionId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DirectionAnswer_directionId_fkey" FOREIGN KEY ("directionId") REFERENCES "Direction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DirectionAnswer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DirectionAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Comment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Direction_taskId_at_idx" ON "Direction"("taskId", "at");

-- CreateIndex
CREATE INDEX "Direction_state_dueOn_idx" ON "Direction"("state", "dueOn");

-- CreateIndex
CREATE INDEX "DirectionAnswer_directionId_at_idx" ON "DirectionAnswer"("directionId", "at");

-- CreateIndex
CREATE INDEX "Comment_taskId_at_idx" ON "Comment"("taskId", "at");



CREATE TRIGGER "Direction_keeps_its_words" BEFORE UPDATE OF "id", "taskId", "text", "dueOn", "byId", "at" ON "Direction" BEGIN SELECT RAISE(ABORT, 'Direction is append-only'); END;
CREATE TRIGGER "Direction_is_not_removed" BEFORE DELETE ON "Direction" BEGIN SELECT RAISE(ABORT, 'Direction is append-only'); END;
CREATE TRIGGER "DirectionAnswer_is_not_changed" BEFORE UPDATE ON "DirectionAnswer" BEGIN SELECT RAISE(ABORT, 'DirectionAnswer is append-only'); END;
CREATE TRIGGER "DirectionAnswer_is_not_removed" BEFORE DELETE ON "DirectionAnswer" BEGIN SELECT RAISE(ABORT, 'DirectionAnswer is append-only'); END;
CREATE TRIGGER "Comment_is_not_changed" BEFORE UPDATE ON "Comment" BEGIN SELECT RAISE(ABORT, 'Comment is append-only'); END;
CREATE TRIGGER "Comment_is_not_removed" BEFORE DELETE ON "Comment" BEGIN SELECT RAISE(ABORT, 'Comment is append-only'); END;
