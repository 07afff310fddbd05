/** Definitions, frozen periods and forms as the database keeps them. */
@NullMarked
package vn.ntm.report.persistence;

import org.jspecify.annotations.NullMarked;
