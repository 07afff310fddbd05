@NullMarked
package vn.ntm.audit.web;

import org.jspecify.annotations.NullMarked;
