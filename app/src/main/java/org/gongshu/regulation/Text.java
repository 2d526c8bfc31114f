package org.gongshu.regulation;

/** A short text in the project's own words, in both languages. */
public record Text(String zh, String en) {}
