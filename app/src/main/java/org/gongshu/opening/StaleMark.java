package org.gongshu.opening;

import java.time.LocalDate;

/** 失效标识: since when a dataset is out of date, and what its owner says about that. */
public record StaleMark(LocalDate on, String note) {}
