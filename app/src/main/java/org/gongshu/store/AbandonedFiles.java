package org.gongshu.store;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.platform.FileReferences;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deletes files that a process was still writing when it died, and those that nothing refers to any more. */
@Component
class AbandonedFiles implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(2);
    private static final Duration UNREFERRED_KEPT = Duration.ofDays(7);

    private final FileStore files;
    private final ObjectProvider<FileReferences> references;

    AbandonedFiles(FileStore files, ObjectProvider<FileReferences> references) {
        this.files = files;
        this.references = references;
    }

    @Override
    public String name() {
        return "abandoned-files";
    }

    @Override
    public Settings.Zone zone() {
        return Settings.Zone.ALL;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() throws IOException {
        files.forgetDrafts(DRAFTS_KEPT);
        Set<String> referred = new HashSet<>();
        references.stream().forEach(room -> referred.addAll(room.digests()));
        int deleted = files.forgetUnreferred(UNREFERRED_KEPT, referred);
        if (deleted > 0) {
            LOG.info("deleted {} files that nothing referred to", deleted);
        }
    }
}
