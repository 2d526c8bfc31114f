package org.gongshu.outage;

/** What is killed. */
enum Outage {
    /** The program; its database notices and ends in order. */
    PROGRAM {
        @Override
        void strike(DemoNode node) {
            node.kill();
        }
    },
    /** The database; the program starts it again. */
    DATABASE {
        @Override
        void strike(DemoNode node) {
            node.killDatabase();
        }
    },
    /** Both, as when the power goes. */
    BOTH {
        @Override
        void strike(DemoNode node) {
            node.killDatabase();
            node.kill();
        }
    };

    abstract void strike(DemoNode node);
}
