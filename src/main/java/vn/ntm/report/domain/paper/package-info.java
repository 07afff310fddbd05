/** Tables and the summary report as files: workbooks and Word papers in the form of Nghị định 30/2020, written as a stream. */
@NullMarked
package vn.ntm.report.domain.paper;

import org.jspecify.annotations.NullMarked;
