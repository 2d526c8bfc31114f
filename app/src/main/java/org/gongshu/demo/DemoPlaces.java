package org.gongshu.demo;

import java.util.List;

/** Which places there are: {@code first} before the platform is ready, {@code then} while it is in use. */
record DemoPlaces(List<String> first, List<String> then) {

    static DemoPlaces read() {
        return DemoFiles.read("places", DemoPlaces.class);
    }
}
