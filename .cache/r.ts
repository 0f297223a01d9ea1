// profile: render of N sites in one process
import { openPageRenderer } from '../scripts/build/pages/page-renderer.ts';
import { compiledPages } from '../scripts/build/pages/compiled-pages.ts';
const ids=process.argv.slice(2);
const render=await openPageRenderer(await compiledPages());
const u0=process.cpuUsage();
let n=0,bytes=0;
import { loadInput } from '../src/render-job.ts';
for await (const {body} of render(await loadInput({contentRoot:'/tmp/city40',asOf:'2026-11-23' as any,siteIds:ids,photos:{},revisions:{},hasPosters:false,paperReach:'web',guide:undefined} as any))) {n++;bytes+=body.length}
const u=process.cpuUsage(u0); console.log(n,bytes,'cpu s',(u.user+u.system)/1e6, 'rss', process.memoryUsage().rss/1e6);
