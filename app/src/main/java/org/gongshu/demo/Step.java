package org.gongshu.demo;

import java.util.function.Supplier;

/**
 * One thing that is laid whole or not at all.
 *
 * @param name as no other step of the place is named
 * @param before waits, outside of any transaction, for what somebody else still has to do
 * @param work lays it, and answers what later steps need to find it again
 */
record Step(String name, Runnable before, Supplier<String> work) {

    static Step of(String name, Supplier<Object> work) {
        return new Step(name, () -> {}, () -> work.get().toString());
    }

    Step after(Runnable waiting) {
        return new Step(name, waiting, work);
    }
}
