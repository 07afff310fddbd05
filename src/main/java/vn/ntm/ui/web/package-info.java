@NullMarked
package vn.ntm.ui.web;

import org.jspecify.annotations.NullMarked;
