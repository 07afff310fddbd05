@NullMarked
package vn.ntm.identity.domain;

import org.jspecify.annotations.NullMarked;
