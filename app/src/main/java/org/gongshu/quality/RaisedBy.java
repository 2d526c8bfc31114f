package org.gongshu.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whose doubt it is that a department raises. */
public enum RaisedBy {
    /** Its own. */
    @JsonProperty("department")
    DEPARTMENT,
    /** That of somebody from society, who need not go to the provider themselves. */
    @JsonProperty("public")
    PUBLIC;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
