import Database from "better-sqlite3";

new Database(":memory:").close(); // Its own library is found only now.

/** SQLite: tables in memory with an index over role, task and agency, and a query that reads nothing but that index. */
export function checker({ tasks, assignments }) {
  let database;
  let rows = [];
  return {
    load: () => {
      database?.close();
      database = new Database(":memory:");
      database.exec("create table task (id text primary key) without rowid; create table assignment (agency text, task text, role text)");
      const [addTask, addAssignment] = [database.prepare("insert into task values (?)"), database.prepare("insert into assignment values (?, ?, ?)")];
      database.transaction(() => {
        for (const { id } of tasks) addTask.run(id);
        for (const { agency, task, role } of assignments) addAssignment.run(agency, task, role);
      })();
      database.exec("create index leads on assignment (role, task, agency)");
    },
    check: () => {
      const sql = `
        select id, (select group_concat(agency, ' ') from (select agency from assignment where role = 'lead' and task = id order by agency))
        from task where (select count(*) from assignment where role = 'lead' and task = id) <> 1`;
      rows = database.prepare(sql).raw().all();
    },
    answer: () => rows.map(([task, leads]) => (leads === null ? task : `${task} ${leads}`)),
  };
}
