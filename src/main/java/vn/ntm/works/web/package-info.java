/** Screens and workbooks of works, debts, resources, surveys and thôn. */
@NullMarked
package vn.ntm.works.web;

import org.jspecify.annotations.NullMarked;
