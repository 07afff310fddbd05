/** The tables of periodic reports (domain 6.2), written row by row to a screen, a workbook, a paper or a frozen period. */
@NullMarked
package vn.ntm.report.domain.table;

import org.jspecify.annotations.NullMarked;
