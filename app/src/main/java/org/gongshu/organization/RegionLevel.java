package org.gongshu.organization;

/** 省级、市级、县级 */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY;

    /** The level that a code of GB/T 2260 tells by its zeros. */
    public static RegionLevel ofCode(String code) {
        if (code.endsWith("0000")) {
            return PROVINCE;
        }
        return code.endsWith("00") ? CITY : COUNTY;
    }
}
