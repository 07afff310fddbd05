@NullMarked
package vn.ntm.openness.web;

import org.jspecify.annotations.NullMarked;
