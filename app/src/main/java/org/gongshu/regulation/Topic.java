package org.gongshu.regulation;

/** A topic or domain that the text names, under a word of the profile's own. */
public record Topic(String id, Text label) {}
