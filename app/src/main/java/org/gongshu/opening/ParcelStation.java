package org.gongshu.opening;

import org.gongshu.opening.parcel.ParcelKeys;
import org.gongshu.platform.Keys;

/** Both zones make the parcels' keys from the same two files. */
final class ParcelStation {

    private ParcelStation() {}

    static ParcelKeys keys(Keys keys) {
        return new ParcelKeys(keys.secret("parcel-secret-1"), keys.secret("parcel-signing-1"));
    }
}
