package org.gongshu.opening.parcel;

import java.io.IOException;

/** A parcel that was changed, cut short, or not packed by whom it should be. Nothing of it may be used. */
public final class DamagedParcelException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedParcelException(String what) {
        super("damaged parcel: " + what);
    }

    DamagedParcelException(String what, Throwable cause) {
        super("damaged parcel: " + what, cause);
    }
}
