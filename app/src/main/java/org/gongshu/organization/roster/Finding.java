package org.gongshu.organization.roster;

import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What is wrong with a cell; {@code line} counts from 1 as the spreadsheet shows it, without a column for a whole row. */
public record Finding(String sheet, int line, @Nullable String column, Refusal refusal) {}
