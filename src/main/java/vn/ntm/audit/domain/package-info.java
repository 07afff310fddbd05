@NullMarked
package vn.ntm.audit.domain;

import org.jspecify.annotations.NullMarked;
