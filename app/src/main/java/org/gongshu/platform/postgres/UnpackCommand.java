package org.gongshu.platform.postgres;

import java.nio.file.Path;

/** Unpacks the server's programs into a folder when Gongshu is built or installed, so that no start has to. */
public final class UnpackCommand {

    private UnpackCommand() {}

    public static void main(String[] arguments) {
        System.out.println(
                Binaries.unpackedUnder(Path.of(arguments[0]).toAbsolutePath()).home());
    }
}
