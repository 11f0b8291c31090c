-- A duty's newest words are found without reading all that was ever said of it.

-- CreateIndex
CREATE INDEX "ProgressUpdate_obligationId_partId_countsOn_seq_idx" ON "ProgressUpdate"("obligationId", "partId", "countsOn", "seq");

-- CreateIndex
CREATE INDEX "ProgressUpdate_obligationId_createdAt_idx" ON "ProgressUpdate"("obligationId", "createdAt");

-- CreateIndex
CREATE INDEX "ProgressUpdate_replacesId_idx" ON "ProgressUpdate"("replacesId");
