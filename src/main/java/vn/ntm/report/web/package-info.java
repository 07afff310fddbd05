@NullMarked
package vn.ntm.report.web;

import org.jspecify.annotations.NullMarked;
