package org.gongshu.platform;

import java.util.Set;

/** A room that keeps files in the {@link FileStore} tells which of them it still needs. */
public interface FileReferences {

    /** The digests, of every region. */
    Set<String> digests();
}
