/** The administrators' page of the installation. */
@NullMarked
package vn.ntm.operations.web;

import org.jspecify.annotations.NullMarked;
