/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.store;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

@Entity
@Table(name = "note")
public class NoteEntity {

    @Id
    private int id;

    private String text;

    @Version
    private int version;

    protected NoteEntity() {}

    public NoteEntity(int id, String text) {
        this.id = id;
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void rewrite(String other) {
        text = other;
    }
}
