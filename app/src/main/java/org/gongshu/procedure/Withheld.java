package org.gongshu.procedure;

/** A part that was asked for and is not given, with its own grounds. */
public record Withheld(Extent.Part part, Grounds grounds) {}
